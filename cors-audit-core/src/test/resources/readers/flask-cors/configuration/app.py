from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

app.config["CORS_ORIGINS"] = ["https://app.example.com"]
app.config.update(CORS_SUPPORTS_CREDENTIALS=True, SECRET_KEY="x", CORS_EXPOSE_HEADERS="X-Total")
CORS(app)
app.config["CORS_ORIGINS"] = "*"  # too late
