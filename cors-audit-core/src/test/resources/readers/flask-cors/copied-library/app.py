from flask import Flask

from extensions import CORS

app = Flask(__name__)
CORS(app, origins="https://app.example.com")
