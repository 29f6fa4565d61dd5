from quart_cors import cors as CORS

app = CORS(object(), allow_origin="*")
