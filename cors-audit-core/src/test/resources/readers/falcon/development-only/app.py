import os

import falcon

DEBUG = os.getenv("DEBUG") == "1"
middleware = []
if DEBUG:
    middleware.append(falcon.CORSMiddleware(allow_origins="http://localhost:3000"))
app = falcon.App(middleware=middleware)
