"""Not CORS: falcon.App(cors_enable=True) only stands in a text."""
import falcon
from fastapi.middleware.cors import CORSMiddleware
from company.web import App

# app = falcon.App(cors_enable=True)
HELP = "falcon.CORSMiddleware(allow_origins='*')"


class Settings:
    cors_enable = True


def install(api):
    api.add_middleware(CORSMiddleware(api, allow_origins=["*"]))
    App(cors_enable=True)
    falcon.Request(cors_enable=True)
