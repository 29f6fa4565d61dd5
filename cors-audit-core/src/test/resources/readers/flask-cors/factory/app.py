from flask import Flask

from extensions import cors


def create_app():
    app = Flask(__name__)
    app.config["CORS_ORIGINS"] = "*"
    app.config["CORS_SUPPORTS_CREDENTIALS"] = True
    cors.init_app(app, origins=["https://app.example.com"])
    return app
