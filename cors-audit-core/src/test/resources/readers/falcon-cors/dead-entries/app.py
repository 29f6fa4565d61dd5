from falcon_cors import CORS

cors = CORS(allow_origins_list=["http://localhost:3000/", "http://localhost:*", "https://app.example.com"])
