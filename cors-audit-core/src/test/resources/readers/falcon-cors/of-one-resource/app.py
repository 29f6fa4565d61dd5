import falcon
from falcon_cors import CORS

cors = CORS(allow_origins_list=["https://app.example.com"])


class Public:
    cors = CORS(allow_all_origins=True)


api = falcon.API(middleware=[cors.middleware])
api.add_route("/public", Public())
