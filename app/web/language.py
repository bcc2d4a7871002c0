"""The language switch: keeps the page and everything typed on it."""

from flask import Blueprint, g, redirect, request
from werkzeug.wrappers import Response

from app.domain.naming import Language
from app.usecases import settings
from app.web import drafts
from app.web.database import database
from app.web.i18n import COOKIE, FALLBACK, language_of_tag
from app.web.security import public

blueprint = Blueprint("language", __name__)
_A_YEAR = 365 * 24 * 3600


@blueprint.post("/language")
@public
def switch() -> Response:
    """Remember the language, keep the page's unfinished entries, and return to the page."""
    chosen = language_of_tag(request.form.get("to_language", "")) or FALLBACK
    page = drafts.page_of_request()
    drafts.keep(page, language=chosen.value)
    if g.person is not None:
        settings.choose_language(database(), person=g.person, language=Language(chosen))
    response = redirect(page, code=303)
    response.set_cookie(COOKIE, chosen.value, max_age=_A_YEAR, httponly=True, samesite="Lax")
    return response
