import aiohttp_cors
from aiohttp import web

app = web.Application()
cors = aiohttp_cors.setup(
    app,
    defaults={
        "*": aiohttp_cors.ResourceOptions(allow_headers="*"),
        "https://a.example.com": aiohttp_cors.ResourceOptions(),
    },
)
route = app.router.add_get("/account", account)
cors.add(
    route,
    {
        "https://a.example.com": aiohttp_cors.ResourceOptions(allow_credentials=True),
        "https://b.example.com": aiohttp_cors.ResourceOptions(allow_credentials=True),
    },
)
