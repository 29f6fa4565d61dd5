import sys

import falcon

options = {"cors_enable": False}
if "--open" in sys.argv:
    options = {"cors_enable": True}
app = falcon.App(**options)
