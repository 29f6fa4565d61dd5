import aiohttp_cors as cors
from aiohttp import web

HEADERS = ("Content-Type", "X-Token")

app = web.Application()
config = cors.CorsConfig(
    app,
    defaults={
        "https://app.example.com": cors.ResourceOptions(
            allow_credentials=True,
            allow_headers=HEADERS,
            expose_headers=["X-Total"],
            allow_methods=["GET", "PUT"],
        ),
        "http://localhost:3000": cors.ResourceOptions(),
        "null": {"allow_headers": ["X-Token"], "max_age": 60},
    },
)
