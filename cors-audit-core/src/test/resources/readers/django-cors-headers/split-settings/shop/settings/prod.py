from .base import *

CORS_ALLOWED_ORIGINS += ["https://pay.shop.example"]
