from company.web import CORSMiddleware
# from fastapi.middleware.cors import CORSMiddleware
# app.add_middleware(CORSMiddleware, allow_origins=["*"])
HELP = """
from fastapi.middleware.cors import CORSMiddleware
app.add_middleware(CORSMiddleware, allow_origins=["*"])
"""


def install(app):
    app.add_middleware(CORSMiddleware, allow_origins=["*"])
