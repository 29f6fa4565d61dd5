from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
def broken(:
    pass

app.add_middleware(CORSMiddleware, allow_origins=["*"])
