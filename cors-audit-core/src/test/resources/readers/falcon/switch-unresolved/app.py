import falcon
from company import settings

app = falcon.App(cors_enable=settings.CORS)
