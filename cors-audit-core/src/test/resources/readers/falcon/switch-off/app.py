"""No CORS: the switch is off."""
import os

import falcon

plain = falcon.App()
off = falcon.App(cors_enable=False)
unset = falcon.App(cors_enable=None)
