from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origins=["https://app.example.com", "https://www.example.com"], max_age=600, expose_headers=["X-B", "X-A"])
