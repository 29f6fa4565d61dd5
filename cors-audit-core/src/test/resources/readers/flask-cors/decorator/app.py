from flask import Flask
from flask_cors import cross_origin

app = Flask(__name__)


@app.route("/widget")
@cross_origin()
def widget():
    return "hi"


@app.post("/private")
@cross_origin(origins="https://app.example.com", supports_credentials=True)
def private():
    return "secret"
