from starlette.config import Config
from starlette.datastructures import CommaSeparatedStrings
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

config = Config(".env")
app.add_middleware(CORSMiddleware, allow_origins=config("ALLOWED_HOSTS", cast=CommaSeparatedStrings, default="*"), allow_credentials=config("CRED", cast=bool, default=True))
