import os

import aiohttp_cors

FRONTEND = os.environ.get("FRONTEND_URL", "https://app.example.com/")
AGE = int(os.getenv("CORS_MAX_AGE", "3600"))

cors = aiohttp_cors.setup(
    app,
    defaults={FRONTEND: aiohttp_cors.ResourceOptions(allow_credentials=True, max_age=AGE)},
)
