import falcon_cors

cors = falcon_cors.CORS(
    allow_all_origins=True,
    allow_credentials_all_origins=True,
    allow_methods_list=["GET", "POST"],
    max_age=600,
)
