from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

# front ends
ORIGINS = [
    "https://app.example.com",
    "http://localhost:3000",  # développement
]
app.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True, allow_methods=["*"], allow_headers=["X-Token"], expose_headers=["X-Total"], max_age=3600)
