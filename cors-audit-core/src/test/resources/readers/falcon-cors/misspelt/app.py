from falcon_cors import CORS

cors = CORS(allow_origin_list=["https://app.example.com"], allow_credentials=True)
