import falcon

yes = falcon.CORSMiddleware(allow_origins="https://app.example.com", allow_credentials=True)
no = falcon.CORSMiddleware(allow_origins="https://app.example.com", allow_credentials=False)
none = falcon.CORSMiddleware(allow_origins=None, allow_credentials=None)
