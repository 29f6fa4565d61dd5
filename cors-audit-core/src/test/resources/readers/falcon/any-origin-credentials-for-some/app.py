import os

import falcon

TRUSTED = ["https://app.example.com", os.environ["PARTNER"]]
cors = falcon.CORSMiddleware(allow_credentials=TRUSTED)
app = falcon.App(middleware=[cors])
