import os

from falcon_cors import CORS

cors = CORS(
    allow_origins_list=os.getenv("ORIGINS", "https://app.example.com,http://localhost:3000").split(","),
    allow_credentials_all_origins=os.getenv("CREDENTIALS", "1") == "1",
)
