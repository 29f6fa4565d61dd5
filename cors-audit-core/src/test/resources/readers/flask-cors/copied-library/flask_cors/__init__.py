from .extension import CORS
