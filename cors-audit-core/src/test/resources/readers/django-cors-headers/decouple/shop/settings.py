from decouple import Csv, config

INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = config("ORIGINS", default="https://shop.example,https://pay.shop.example", cast=Csv())
