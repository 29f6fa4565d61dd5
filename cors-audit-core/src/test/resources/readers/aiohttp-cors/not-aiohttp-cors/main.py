"""aiohttp_cors.setup(app, defaults={"*": aiohttp_cors.ResourceOptions()}) only stands here."""
import aiohttp_jinja2
from pulumi import ResourceOptions

from company import cors, setup

aiohttp_jinja2.setup(app, defaults={"*": {"allow_credentials": True}})
setup(app, defaults={"*": ResourceOptions(parent=app)})
cors.add(app, {"*": {"allow_credentials": True}})
cors.add(app, {"*": ResourceOptions(parent=app)})
# aiohttp_cors.setup(app, defaults={"*": aiohttp_cors.ResourceOptions()})
