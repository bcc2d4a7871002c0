"""The folder where this installation keeps its files."""

from flask import current_app

from app.persistence.files import FileFolder
from config import Config


def folder() -> FileFolder:
    """Return the folder that the settings name."""
    config: Config = current_app.extensions["sampan_config"]
    return FileFolder.of(config)
