CORS_ORIGINS = "https://app.example.com"
CORS_SEND_WILDCARD = False
