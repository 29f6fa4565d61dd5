from falcon_cors import CORS

cors = CORS(
    allow_all_origins=True,
    allow_credentials_origins_list=["https://app.example.com"],
    allow_credentials_origins_regex=r"https://.*\.example\.com",
)
