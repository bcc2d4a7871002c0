"""The blueprint that all pages of joining belong to."""

from typing import Final

from flask import Blueprint

blueprint: Final = Blueprint("joining", __name__, url_prefix="/joining")
