import os
from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

if os.getenv("APP_ENV") == "production":
    CORS(app, origins=["https://app.example.com", "https://www.example.com"])
else:
    CORS(app)
