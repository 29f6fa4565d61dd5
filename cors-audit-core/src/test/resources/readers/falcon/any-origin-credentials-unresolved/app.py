import falcon
from company import settings

cors = falcon.CORSMiddleware(allow_credentials=settings.TRUSTED)
