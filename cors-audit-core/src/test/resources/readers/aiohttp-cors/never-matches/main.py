import aiohttp_cors

cors = aiohttp_cors.setup(
    app,
    defaults={
        "https://*.example.com": aiohttp_cors.ResourceOptions(allow_credentials=True),
        "https://App.example.com": aiohttp_cors.ResourceOptions(),
    },
)
