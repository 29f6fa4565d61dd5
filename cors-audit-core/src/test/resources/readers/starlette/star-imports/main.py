from fastapi.middleware.cors import *
from origins import *


def install(app):
    app.add_middleware(CORSMiddleware, allow_origins=ALLOWED)
