from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware

from .base import *

CORS_ORIGINS += ["https://pay.shop.example"]
app = Starlette()
app.add_middleware(CORSMiddleware, allow_origins=CORS_ORIGINS)
