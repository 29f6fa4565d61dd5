BASE = ["https://app.example.com", "null"]
