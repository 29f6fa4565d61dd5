import aiohttp_cors

cors = aiohttp_cors.setup(
    app,
    defaults={
        "*": aiohttp_cors.ResourceOptions(),
        "https://app.example.com": aiohttp_cors.ResourceOptions(allow_credentials=True),
    },
)
