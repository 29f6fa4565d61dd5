import falcon

app = falcon.App(cors_enable=True)
app.add_route("/items", Items())
