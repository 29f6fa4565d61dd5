import aiohttp_cors

from settings import ORIGINS

cors = aiohttp_cors.setup(
    app,
    defaults={
        origin: aiohttp_cors.ResourceOptions(allow_credentials=True, allow_headers="*")
        for origin in ORIGINS
    },
)
