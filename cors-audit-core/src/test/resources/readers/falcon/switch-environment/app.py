import os

import falcon

app = falcon.App(cors_enable=os.environ.get("ENABLE_CORS", "yes") == "yes")
