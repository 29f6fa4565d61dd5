from flask_cors import CORS

cors = CORS(max_age=30)
