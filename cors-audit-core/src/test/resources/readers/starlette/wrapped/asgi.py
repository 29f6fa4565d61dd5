from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware

app = CORSMiddleware(Starlette(), ["https://app.example.com"], allow_methods=("GET", "PUT"))
