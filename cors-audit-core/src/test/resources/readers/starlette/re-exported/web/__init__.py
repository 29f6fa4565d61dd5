from fastapi.middleware.cors import CORSMiddleware
