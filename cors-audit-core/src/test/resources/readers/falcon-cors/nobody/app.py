from falcon_cors import CORS

none = CORS()
off = CORS(allow_all_origins=False, allow_origins_list=[], allow_origins_regex=None)
