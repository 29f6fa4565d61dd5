import os
from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

origins = os.getenv("CORS_ORIGINS", "http://localhost:3000,http://127.0.0.1:3000").split(",")
CORS(app, resources={r"/api/*": {"origins": origins}})
