"""Pages for what went wrong: in the reader's language, saying what to do, never a traceback."""

import logging
import secrets
from typing import Final

from flask import Flask, g, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from app.web.database import database
from app.web.i18n import lazy
from app.web.responses import CONFLICT

log = logging.getLogger("sampan")

_PAGES: Final = {
    400: (
        lazy("This request could not be read"),
        lazy("Go back, reload the page and try again."),
    ),
    404: (
        lazy("There is nothing at this address"),
        lazy("It may have been removed, or the link is incomplete. Start from your plans."),
    ),
    405: (
        lazy("This page cannot be used that way"),
        lazy("Go back and use the buttons on the page."),
    ),
    413: (
        lazy("This is too large to send"),
        lazy("Send a file of at most 10 MB, or paste fewer rows at once."),
    ),
    500: (
        lazy("Sorry, something broke on our side"),
        lazy("What was saved is safe. Try again; if it happens twice, pass on the reference."),
    ),
}
_SAME_MOMENT: Final = (
    lazy("Somebody else saved this in the same moment"),
    lazy("Nothing of yours was saved. Go back, and send it again to see both versions."),
)
_FORM_EXPIRED: Final = (
    lazy("This form was open for too long"),
    lazy("For your safety forms expire. Go back, reload the page and send it again."),
)


def request_id() -> str:
    """Return the reference that the page and the log share."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(5)
    found: str = g.request_id
    return found


def _refuse(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    title, advice = _FORM_EXPIRED if isinstance(error, CSRFError) else _PAGES.get(code, _PAGES[400])
    return render_template("pages/error.html", title=title, advice=advice, reference=None), code


def _come_second(error: Exception) -> tuple[str, int]:
    """Answer whoever saved in the same moment as somebody else; nothing of theirs was saved."""
    log.info("request %s came second: %s", request_id(), error)
    database().rollback()
    title, advice = _SAME_MOMENT
    return render_template("pages/error.html", title=title, advice=advice, reference=None), CONFLICT


def _break(error: Exception) -> tuple[str, int]:
    reference = request_id()
    log.error("request %s failed: %s %s", reference, request.method, request.path, exc_info=error)
    g.person = g.workspace = None
    title, advice = _PAGES[500]
    page = render_template("pages/error.html", title=title, advice=advice, reference=reference)
    return page, 500


def prepare(app: Flask) -> None:
    """Answer every failure with a page of ours."""
    app.register_error_handler(HTTPException, _refuse)
    app.register_error_handler(StaleDataError, _come_second)
    app.register_error_handler(Exception, _break)
