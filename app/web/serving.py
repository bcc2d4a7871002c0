"""What gunicorn loads: the application for production, or for this machine only."""

import gc

from flask import Flask

from app import create_app, logs
from config import Config


def settled(app: Flask) -> Flask:
    """Return `app` with all that was loaded set apart: no request waits for it to be swept."""
    gc.collect()
    gc.freeze()
    return app


def production() -> Flask:
    """Return the application with the environment's settings; refuses without a secret."""
    logs.write()
    return settled(create_app(Config.production()))


def development() -> Flask:
    """Return the application that `make run` starts, with everything under var/."""
    logs.write()
    return settled(create_app(Config.development()))
