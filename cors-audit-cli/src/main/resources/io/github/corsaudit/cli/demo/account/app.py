"""The account service: Flask with Flask-CORS."""

from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)

# "The front end sends cookies, so credentials must be supported." No list of origins was given.
CORS(app, resources={r"/account": {}}, supports_credentials=True)


@app.get("/account")
def account():
    return jsonify(user="alice", balance=1200)
