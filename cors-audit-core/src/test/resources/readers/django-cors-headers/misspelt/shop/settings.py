INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://shop.example"]
CORS_ALLOWED_METHODS = ["GET"]
CORS_ALLOWED_HEADERS = ["x-a"]
CORS_SUPPORTS_CREDENTIALS = True
