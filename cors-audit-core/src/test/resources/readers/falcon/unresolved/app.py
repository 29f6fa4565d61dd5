import falcon
from company import settings

known = falcon.CORSMiddleware(allow_origins=settings.ORIGINS, allow_credentials="*")
partly = falcon.CORSMiddleware(
    allow_origins=["https://app.example.com", settings.ORIGIN],
    allow_credentials=["https://app.example.com"],
    expose_headers=settings.EXPOSED,
)
unsure = falcon.CORSMiddleware(allow_origins="https://app.example.com", allow_credentials=settings.TRUSTED)
