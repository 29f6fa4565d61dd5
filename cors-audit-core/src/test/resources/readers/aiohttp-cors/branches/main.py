import sys

import aiohttp_cors

options = aiohttp_cors.ResourceOptions()
if "--credentials" in sys.argv:
    options = aiohttp_cors.ResourceOptions(allow_credentials=True)
cors = aiohttp_cors.setup(app, defaults={"*": options})
