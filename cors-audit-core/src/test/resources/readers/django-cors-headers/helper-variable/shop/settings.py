INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ORIGINS = ["https://shop.example"]
CORS_ALLOWED_ORIGINS = CORS_ORIGINS
