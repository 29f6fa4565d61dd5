import os

import aiohttp_cors

if os.getenv("APP_DEBUG"):
    cors = aiohttp_cors.setup(app, defaults={"http://localhost:3000": aiohttp_cors.ResourceOptions()})
