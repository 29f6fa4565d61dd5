from elsewhere import load
from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origins=load("cors.json")["origins"], supports_credentials=True)
