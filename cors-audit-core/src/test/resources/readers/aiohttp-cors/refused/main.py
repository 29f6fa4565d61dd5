import re

import aiohttp_cors

cors = aiohttp_cors.setup(
    app,
    defaults={
        "https://a.example.com": aiohttp_cors.ResourceOptions(allow_credentials="true"),
        "https://b.example.com": aiohttp_cors.ResourceOptions(
            allow_headers="X-Token, X-Other", expose_headers=None, allow_methods="GET", max_age=[60]
        ),
        re.compile("https://.*"): aiohttp_cors.ResourceOptions(),
    },
)
