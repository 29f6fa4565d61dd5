import re

from falcon_cors import CORS

cors = CORS(allow_origins_regex="https://.*example.com", allow_credentials_all_origins=True)
compiled = CORS(
    allow_origins_list=["https://a.example.com"],
    allow_origins_regex=re.compile("https://b"),
    allow_credentials_origins_regex="https://a",
    allow_headers_regex="^X-",
)
