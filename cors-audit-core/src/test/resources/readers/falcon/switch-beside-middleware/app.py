import falcon

cors = falcon.CORSMiddleware(allow_origins="https://app.example.com")
app = falcon.App(middleware=[cors], cors_enable=True)
