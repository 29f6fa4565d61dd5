from flask import Blueprint, Flask
from flask_cors import CORS

api = Blueprint("api", __name__, url_prefix="/api/v2")
CORS(api, origins="https://app.example.com")

app = Flask(__name__)
app.register_blueprint(api)
