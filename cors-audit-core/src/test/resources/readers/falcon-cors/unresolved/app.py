from company import settings
from falcon_cors import CORS

lists = CORS(allow_origins_list=settings.ORIGINS, allow_credentials_all_origins=True)
switch = CORS(allow_all_origins=settings.OPEN)
trusted = CORS(allow_all_origins=True, allow_credentials_all_origins=settings.TRUST)
