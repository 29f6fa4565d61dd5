import re

INSTALLED_APPS = ["django.contrib.auth", "corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGIN_REGEXES = [
    r"^https://\w+\.shop\.example$",
    r"https://shop.test",
    re.compile(r"^https://pay\.example$", re.IGNORECASE),
]
