"""Taking up an invitation: with the account one has, or with a new one."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.naming import Language
from app.usecases import members, signing_in
from app.usecases.demo_visits import is_demo
from app.web import drafts
from app.web.database import database
from app.web.i18n import current_language
from app.web.members.forms import JoinForm
from app.web.rendering import in_words
from app.web.responses import Answer, refuse
from app.web.security import COOKIE, keep_signed_in, public

blueprint = Blueprint("joining_us", __name__)
_GONE = 410


@blueprint.route("/join/<token>", methods=["GET", "POST"])
@public
def join(token: str) -> Answer:
    """Give who follows the link a place in the workspace, and lead them into it."""
    invitation = members.invitation_of(database(), token=token)
    if invitation is None:
        return render_template("members/over.html"), _GONE
    if g.person is not None and not is_demo(g.workspace):
        return _with_the_account_in_use(invitation.workspace.name, token=token)
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
    return _inside(outcome)


def _with_the_account_in_use(name: str, *, token: str) -> Answer:
    """Ask who is signed in whether they join; then lead this browser there."""
    if request.method == "GET":
        return render_template("members/join_too.html", name=name)
    before = request.cookies.get(COOKIE, "")
    outcome = members.join(database(), g.person, token=token)
    if isinstance(outcome, list):
        for problem in outcome:
            flash(in_words(problem), "problem")
        return redirect(url_for("account.start"), code=303)
    signing_in.sign_out(database(), token=before)
    return _inside(outcome)


def _inside(signed_in: str) -> Response:
    return keep_signed_in(redirect(url_for("account.start"), code=303), signed_in)
