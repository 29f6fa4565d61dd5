from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from .core.config import settings

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=[str(origin) for origin in settings.cors_origins],
    allow_credentials=settings.allow_credentials,
    allow_methods=settings.methods,
)
