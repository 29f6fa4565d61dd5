from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

class Production:
    DEBUG = False
    CORS_ORIGINS = ["https://app.example.com"]
    CORS_MAX_AGE = 60


app.config.from_object(Production)
CORS(app, max_age=120)
