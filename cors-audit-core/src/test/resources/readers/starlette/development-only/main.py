from elsewhere import load_debug
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

DEBUG = load_debug()
if DEBUG:
    app.add_middleware(CORSMiddleware, allow_origins=["*"])
