"""What gunicorn loads: the application for production, or for this machine only."""

from flask import Flask

from app import create_app, logs
from config import Config


def production() -> Flask:
    """Return the application with the environment's settings; refuses without a secret."""
    logs.write()
    return create_app(Config.production())


def development() -> Flask:
    """Return the application that `make run` starts, with everything under var/."""
    logs.write()
    return create_app(Config.development())
