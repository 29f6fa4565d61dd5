import os

ORIGINS = os.environ.get("ALLOWED_ORIGINS", "https://a.example.com,https://b.example.com").split(",")
