"""The health check: open to all, and says nothing beyond whether the database answers."""

import logging

from flask import Blueprint, jsonify
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.wrappers import Response

from app.web.database import engine
from app.web.security import public

blueprint = Blueprint("health", __name__)
log = logging.getLogger("sampan.web")
_UNAVAILABLE = 503


@blueprint.get("/health")
@public
def show() -> tuple[Response, int]:
    """Answer 200 while the database can be read, and 503 otherwise."""
    try:
        with engine().connect() as connection:
            connection.execute(text("SELECT revision.version_num FROM alembic_version AS revision"))
    except SQLAlchemyError:
        log.exception("the database does not answer")
        return jsonify(database="unreachable"), _UNAVAILABLE
    return jsonify(database="ok"), 200
