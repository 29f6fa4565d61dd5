import falcon.asgi
from falcon import CORSMiddleware

from config import BASE

origins = BASE + ["https://admin.example.com"]
app = falcon.asgi.App()
app.add_middleware(
    CORSMiddleware(
        origins,
        ["X-Total"],
        ["https://admin.example.com"],
        allow_private_network=True,
    )
)
