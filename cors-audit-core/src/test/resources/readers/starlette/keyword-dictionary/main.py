from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

OPTIONS = {"allow_origins": ["https://app.example.com"], "allow_credentials": True}
OPTIONS["allow_methods"] = ["GET"]
app.add_middleware(CORSMiddleware, **OPTIONS)
