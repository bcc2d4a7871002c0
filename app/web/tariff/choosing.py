"""Looks for a code on behalf of a product's form, and brings the chosen one back into it.

The form's unfinished entries wait as a draft meanwhile, so nothing typed is lost.
"""

from flask import Blueprint, abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from app.usecases import drafting
from app.web import drafts
from app.web.database import database
from app.web.i18n import _
from app.web.tariff.asked import Wanted, wanted

blueprint = Blueprint("tariff_choice", __name__)


@blueprint.post("/tariff/ask")
def ask() -> Response:
    """Keep what the form holds, and open the search for the country whose button was pressed."""
    waiting = _waiting(request.form.get("find", ""))
    drafts.keep(waiting.page)
    beside = waiting.field.replace("hs_code", "name_zh")
    names = (request.form.get(each, "") for each in (beside, "name_zh", "name_en"))
    name = next(filter(None, names), "")
    search = url_for(
        "tariff.index", page=waiting.page, field=waiting.field, to=waiting.country, q=name.strip()
    )
    return redirect(search, code=303)


@blueprint.post("/tariff/choose")
def choose() -> Response:
    """Put the chosen code into the form that waits for it."""
    waiting = _waiting(request.form.get("field", ""))
    code = request.form.get("code", "")
    if not (code.isascii() and code.isdecimal()):
        abort(400)
    draft = drafting.load(database(), person_id=g.person.id, page=waiting.page)
    if draft is None:
        flash(
            _(
                "The form was saved or discarded meanwhile. Enter the code %(code)s by hand.",
                code=code,
            ),
            "problem",
        )
    else:
        entries = {**draft.entries, waiting.field: [code]}
        drafting.keep(database(), person_id=g.person.id, page=waiting.page, entries=entries)
    return redirect(f"{waiting.page}#{waiting.field}", code=303)


def _waiting(field: str) -> Wanted:
    return wanted(drafts.page_of_request().partition("?")[0], field) or abort(400)
