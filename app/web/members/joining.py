"""Taking up an invitation: an account of one's own in a colleague's workspace."""

from flask import Blueprint, redirect, render_template, url_for

from app.domain.naming import Language
from app.usecases import members
from app.web import drafts
from app.web.database import database
from app.web.i18n import current_language
from app.web.members.forms import JoinForm
from app.web.responses import Answer, refuse
from app.web.security import keep_signed_in, public

blueprint = Blueprint("joining_us", __name__)
_GONE = 410


@blueprint.route("/join/<token>", methods=["GET", "POST"])
@public
def join(token: str) -> Answer:
    """Open an account in the workspace the link invites to, and sign in."""
    invitation = members.invitation_of(database(), token=token)
    if invitation is None:
        return render_template("members/over.html"), _GONE
    form = drafts.open_form(JoinForm, data={"language": current_language().value})
    page = {"form": form, "workspace": invitation.workspace}
    if not form.sent:
        return render_template("members/join.html", **page)
    if not form.validate():
        return refuse("members/join.html", **page)
    said = {name: str(value) for name, value in form.entries().items()}
    language = Language(said.pop("language"))
    colleague = members.Colleague(**said, language=language)
    outcome = members.take_up(database(), colleague, token=token)
    if isinstance(outcome, list):
        form.take(outcome)
        return refuse("members/join.html", **page)
    return keep_signed_in(redirect(url_for("account.start"), code=303), outcome)
