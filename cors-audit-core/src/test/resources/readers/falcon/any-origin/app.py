from falcon import App
from falcon.middleware import CORSMiddleware as Cors

app = App(middleware=Cors(expose_headers="X-Total, X-Page"))
