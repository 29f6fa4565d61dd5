import aiohttp_cors

defaults = {"https://app.example.com": aiohttp_cors.ResourceOptions()}
defaults["https://admin.example.com"] = aiohttp_cors.ResourceOptions(allow_credentials=True)
common = {"allow_credentials": True, "allow_headers": "*"}
defaults["https://ops.example.com"] = aiohttp_cors.ResourceOptions(**common)
cors = aiohttp_cors.setup(app, defaults=defaults)
