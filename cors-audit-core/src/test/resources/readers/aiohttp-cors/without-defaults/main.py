"""Nothing is let in: no route was given any origin."""
import aiohttp_cors
from aiohttp import web

app = web.Application()
cors = aiohttp_cors.setup(app)
other = aiohttp_cors.setup(app, defaults=None)
cors.add(app.router.add_get("/items", items))
cors.add(app.router.add_get("/more", items), None)
empty = aiohttp_cors.setup(app, defaults={})
cors.add(app.router.add_get("/none", items), {})
cors.add()
