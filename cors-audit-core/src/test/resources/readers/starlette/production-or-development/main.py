import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

if os.getenv("APP_ENV") == "production":
    origins = ["https://app.example.com"]
else:
    origins = ["*"]
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
