import os

import falcon

origins = os.getenv("CORS_ORIGINS", "*").split(",")
app = falcon.App(middleware=[falcon.CORSMiddleware(allow_origins=origins)])
