from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(
    app,
    resources={
        r"/api/*": {"origins": ["https://app.example.com"], "methods": ["get", "PUT"]},
        r"/public/.*": {"origins": "*", "allow_headers": ["Content-Type"]},
        r"/plain": {},
    },
    supports_credentials=True,
)
