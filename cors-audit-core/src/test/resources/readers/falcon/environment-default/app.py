import os

import falcon

app = falcon.App(
    middleware=[
        falcon.CORSMiddleware(
            allow_origins=os.getenv("CORS_ORIGINS", "*"),
            allow_credentials=os.getenv("CORS_CREDENTIALS", "*"),
        )
    ]
)
