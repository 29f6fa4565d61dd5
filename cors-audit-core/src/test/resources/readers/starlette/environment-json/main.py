import json
import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=json.loads(os.getenv("ORIGINS", '["https://app.example.com"]')))
