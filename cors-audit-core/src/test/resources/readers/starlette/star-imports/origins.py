ALLOWED = {"https://app.example.com"}
