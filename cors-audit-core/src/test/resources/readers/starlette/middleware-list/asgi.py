from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware as Cors

middleware = [
    Middleware(Cors, allow_origins=["https://app.example.com", "null"], allow_credentials=True),
]
app = Starlette(middleware=middleware)
