from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origin="https://app.example.com", headers=["X-A"], support_credentials=True)
