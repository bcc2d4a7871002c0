"""Adding a file to something and taking it away; both lead back to the page they came from."""

from flask import Blueprint, abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from app.domain.problems import Problem
from app.usecases import attaching
from app.web import undoing
from app.web.database import database
from app.web.drafts import page_of_request
from app.web.files.folder import folder
from app.web.i18n import _, current_language
from app.wording.problems import say

blueprint = Blueprint("attaching", __name__, url_prefix="/attachments")


@blueprint.post("")
def add() -> Response:
    """Keep the file that was sent with the row that the form names."""
    page = page_of_request()
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        return _refused(page, [Problem("file-missing")])
    given = attaching.Given(
        subject=request.form.get("subject", ""),
        kind=request.form.get("kind", ""),
        name=upload.filename,
        content=upload.read(),
        person_id=g.person.id,
    )
    added = attaching.attach(database(), given, folder=folder())
    if isinstance(added, list):
        return _refused(page, added)
    flash(_("File kept: %(name)s", name=added.file.name))
    return redirect(page, code=303)


@blueprint.post("/<int:attachment_id>/remove")
def remove(attachment_id: int) -> Response:
    """Take the file away and offer to take that back."""
    attachment = attaching.find_attachment(database(), attachment_id) or abort(404)
    page = page_of_request()
    outcome = attaching.detach(database(), attachment, person_id=g.person.id)
    if isinstance(outcome, list):
        return _refused(page, outcome)
    undoing.tell(_("File removed: %(name)s", name=attachment.file.name), outcome)
    return redirect(page, code=303)


def _refused(page: str, problems: list[Problem]) -> Response:
    for problem in problems:
        flash(say(problem, current_language()), "problem")
    return redirect(page, code=303)
