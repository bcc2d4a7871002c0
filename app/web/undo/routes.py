"""What was done lately, and taking one act back on the page that offered it."""

from datetime import UTC, datetime
from typing import Any, Final

from flask import Blueprint, abort, flash, redirect, render_template
from werkzeug.wrappers import Response

from app.usecases import undoing
from app.web.database import database
from app.web.drafts import page_of_request
from app.web.i18n import _, current_language
from app.wording.acts import ACTS, UNKNOWN
from app.wording.problems import say

blueprint = Blueprint("undo", __name__, url_prefix="/undo")
_MOST: Final = 50


@blueprint.get("")
def index() -> str:
    """List what can be taken back, and what could be."""
    acts = undoing.recent(database(), most=_MOST)
    return render_template("undo/index.html", acts=acts, now=datetime.now(UTC), worded=worded)


def worded(act: Any) -> str:
    """Return what was done, in the reader's language."""
    return _(ACTS.get(act.verb, UNKNOWN))


@blueprint.post("/<int:step_id>")
def take_back(step_id: int) -> Response:
    """Put everything back as it was before the act, or say why that cannot be."""
    if undoing.find_step(database(), step_id) is None:
        abort(404)
    page = page_of_request()
    problems = undoing.take_back(database(), step_id)
    for problem in problems:
        flash(say(problem, current_language()), "problem")
    if not problems:
        flash(_("Taken back. Everything is as it was before."))
    return redirect(page, code=303)
