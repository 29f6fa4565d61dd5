from corsheaders.defaults import default_headers, default_methods

INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://shop.example"]
CORS_ALLOW_HEADERS = list(default_headers) + ["x-tenant"]
CORS_ALLOW_METHODS = (*default_methods, "VIEW")
