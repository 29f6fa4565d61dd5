from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

import config


def create_app():
    app = FastAPI()
    settings = config.get_settings()
    app.add_middleware(CORSMiddleware, allow_origins=settings.origins)
    return app
