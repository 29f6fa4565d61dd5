import falcon

cors = falcon.CORSMiddleware(allow_origins=["https://app.example.com"], allow_credentials=["*"])
