import aiohttp_cors
from company import settings

whole = aiohttp_cors.setup(app, defaults=settings.CORS)
partly = aiohttp_cors.setup(
    app,
    defaults={
        settings.ORIGIN: aiohttp_cors.ResourceOptions(allow_credentials=True),
        "https://app.example.com": settings.OPTIONS,
        "https://admin.example.com": aiohttp_cors.ResourceOptions(
            allow_credentials=settings.CREDENTIALS, allow_headers=settings.HEADERS
        ),
    },
)
