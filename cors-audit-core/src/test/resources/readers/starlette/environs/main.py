from environs import Env

env = Env()
env.read_env()
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=env.list("ORIGINS", default=["https://app.example.com"]), allow_credentials=env.bool("CRED", default=True))
