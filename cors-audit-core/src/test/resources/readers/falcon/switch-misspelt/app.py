import falcon

app = falcon.App(enable_cors=True)
other = falcon.App(cors=True, media_type=falcon.MEDIA_JSON)
