import aiohttp_cors
from aiohttp import web

app = web.Application()
cors = aiohttp_cors.setup(app)

resource = cors.add(app.router.add_resource("/hello"))
cors.add(
    resource.add_route("GET", hello),
    {"https://app.example.com": aiohttp_cors.ResourceOptions(allow_credentials=True)},
)
cors.add(
    app.router.add_route("PUT", "/things", put),
    config={"*": aiohttp_cors.ResourceOptions(expose_headers=("X-Total",))},
)
cors.add(app.router.add_static("/images", "images"), {"*": {}})
cors.add(app.router.add_post("/plain", post))
