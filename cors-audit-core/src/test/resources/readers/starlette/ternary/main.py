from elsewhere import settings_debug
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"] if settings_debug() else ["https://app.example.com"])
