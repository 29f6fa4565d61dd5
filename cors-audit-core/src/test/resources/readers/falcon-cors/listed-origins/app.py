from falcon_cors import CORS

ORIGINS = ["https://app.example.com", "https://admin.example.com", "null"]
cors = CORS(
    allow_origins_list=ORIGINS,
    allow_credentials_origins_list=["https://admin.example.com"],
    allow_headers_list=["Content-Type", "X-Token"],
    expose_headers_list=["X-Total"],
)
