from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

DOMAIN = "example.com"
app.add_middleware(CORSMiddleware, allow_origins=[f"https://{sub}.{DOMAIN}" for sub in ("app", "www")])
