import os
from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

BASE = ["https://app.example.com"]
CORS(app, origins=list(dict.fromkeys(BASE + [os.getenv("EXTRA", "https://x.example.com"), *BASE])))
