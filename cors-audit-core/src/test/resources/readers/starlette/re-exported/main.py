from web import CORSMiddleware


def install(app, origins=("https://app.example.com",)):
    app.add_middleware(CORSMiddleware, allow_origins=list(origins))
