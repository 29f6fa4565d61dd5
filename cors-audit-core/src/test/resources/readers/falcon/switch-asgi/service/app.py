import falcon.asgi
from falcon import API
from falcon.asgi import App as Application

app = falcon.asgi.App(cors_enable=1)
other = Application("application/json", None, None, None, None, True, True)
old = API(cors_enable=True)
