from falcon_cors import CORS

cors = CORS(allow_origins_list="https://app.example.com")
