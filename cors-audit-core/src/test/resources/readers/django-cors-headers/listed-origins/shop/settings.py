INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = [
    "https://shop.example",
    "https://admin.shop.example/",
    "HTTPS://pay.shop.example",
    "null",
]
CORS_ALLOW_CREDENTIALS = True
CORS_EXPOSE_HEADERS = ["X-Total"]
CORS_PREFLIGHT_MAX_AGE = 0
