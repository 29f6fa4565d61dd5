class CORS:
    """Stands for a copy of the library that lies beside the program."""
