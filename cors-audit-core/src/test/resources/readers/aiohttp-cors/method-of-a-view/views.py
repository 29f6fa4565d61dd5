from aiohttp import web
from aiohttp_cors import CorsViewMixin, ResourceOptions, custom_cors


class Items(web.View, CorsViewMixin):
    async def get(self):
        return web.Response()

    @custom_cors({"*": ResourceOptions(allow_credentials=True)})
    async def post(self):
        return web.Response()
