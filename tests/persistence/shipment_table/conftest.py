"""These tests run on SQLite alone, but for test_every_engine.py, which asks everything of both."""

import pytest
from flask import Flask
from sqlalchemy import Engine


@pytest.fixture
def engine(app: Flask) -> Engine:
    """Return an engine on a copy of the migrated database."""
    found: Engine = app.extensions["sampan_engine"]
    return found
