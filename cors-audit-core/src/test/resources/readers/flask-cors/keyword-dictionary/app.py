from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

options = dict(origins={"https://app.example.com"}, supports_credentials=True, max_age=86400)
CORS(app, **options)
