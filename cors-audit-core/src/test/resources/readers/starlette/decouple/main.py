from decouple import Csv, config
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=config("CORS_ORIGINS", default="https://app.example.com,https://b.example.com", cast=Csv()))
