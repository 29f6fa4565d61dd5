from aiohttp_cors import ResourceOptions, setup as setup_cors


def install(app):
    return setup_cors(app, defaults={"*": ResourceOptions(max_age=600)})
