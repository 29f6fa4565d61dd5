class CORSMiddleware:
    """A falcon of another kind."""


falcon = CORSMiddleware()
