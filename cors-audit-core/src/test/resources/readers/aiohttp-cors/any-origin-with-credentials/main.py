import aiohttp_cors
from aiohttp import web

app = web.Application()
app.router.add_get("/items", items)
cors = aiohttp_cors.setup(
    app,
    defaults={
        "*": aiohttp_cors.ResourceOptions(
            allow_credentials=True,
            expose_headers="*",
            allow_headers="*",
            allow_methods="*",
        )
    },
)
for route in list(app.router.routes()):
    cors.add(route)
