import aiohttp_cors

cors = aiohttp_cors.setup(
    app,
    defaults={
        "https://app.example.com": aiohttp_cors.ResourceOptions(credentials=True, allow_header="*"),
        "https://api.example.com": {"allow_methods": "*"},
    },
)
