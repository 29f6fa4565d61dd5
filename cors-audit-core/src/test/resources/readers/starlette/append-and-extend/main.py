from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

origins = ["https://a.example.com"]
origins.append("https://b.example.com")
origins += ["https://c.example.com"]
origins.extend(("https://d.example.com",))
app.add_middleware(CORSMiddleware, allow_origins=origins + ["https://e.example.com"])
