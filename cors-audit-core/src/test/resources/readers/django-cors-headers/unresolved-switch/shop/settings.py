from company.flags import OPEN

INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOW_ALL_ORIGINS = OPEN
CORS_ALLOWED_ORIGINS = ["https://shop.example"]
