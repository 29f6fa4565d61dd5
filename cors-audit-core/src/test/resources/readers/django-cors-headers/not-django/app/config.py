CORS_ALLOWED_ORIGINS = ["https://shop.example"]
CORS_ALLOW_CREDENTIALS = True
