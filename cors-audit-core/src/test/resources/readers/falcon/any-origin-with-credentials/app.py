import falcon


def create_app():
    app = falcon.App(
        middleware=falcon.CORSMiddleware(
            allow_origins="*",
            allow_credentials="*",
            expose_headers=["X-Total", "X-Page"],
        )
    )
    return app
