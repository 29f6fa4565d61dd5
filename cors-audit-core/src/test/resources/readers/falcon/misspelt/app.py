import falcon

cors = falcon.CORSMiddleware(origins=["https://app.example.com"], allow_methods=["GET"], expose_header="X-Total")
