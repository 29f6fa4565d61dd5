import os

INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = os.environ.get("ORIGINS", "http://localhost:3000,https://shop.example").split(",")
CORS_ALLOW_CREDENTIALS = os.environ.get("CREDENTIALS", "1") == "1"
