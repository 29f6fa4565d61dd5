from aiohttp_cors import ResourceOptions


def setup_routes(app, cors, handlers):
    for path, handler in handlers:
        cors.add(app.router.add_get(path, handler), {"*": ResourceOptions(allow_credentials=True)})
