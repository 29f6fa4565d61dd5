from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

def origins(extra="https://x.example.com"):
    """Who may call."""
    return ["https://app.example.com", extra]


app.add_middleware(CORSMiddleware, allow_origins=origins("https://y.example.com"))
