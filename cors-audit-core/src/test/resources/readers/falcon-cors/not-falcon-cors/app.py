"""falcon_cors.CORS(allow_all_origins=True) only stands here."""
from flask_cors import CORS
from company.falcon_cors import CORS as Own

CORS(app, allow_all_origins=True)
Own(allow_all_origins=True)
# from falcon_cors import CORS
