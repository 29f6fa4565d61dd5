import falcon

one = falcon.CORSMiddleware(allow_origins="https://app.example.com", allow_credentials="https://app.example.com")
several = falcon.CORSMiddleware(allow_origins="https://a.example.com,https://b.example.com", allow_credentials="*")
host = falcon.CORSMiddleware(allow_origins="app.example.com", allow_credentials=[])
