"""Listing who works in the workspace, inviting a colleague by a link, and removing one."""

from collections.abc import Sequence
from typing import Final

from flask import Blueprint, abort, flash, g, redirect, render_template, session, url_for
from werkzeug.wrappers import Response

from app.domain.problems import Problem
from app.usecases import members
from app.web import drafts
from app.web.database import database
from app.web.demo.guarding import needs_an_account
from app.web.i18n import _, current_language
from app.web.members.forms import InviteForm
from app.web.responses import UNPROCESSABLE, Answer
from app.wording.problems import say

blueprint = Blueprint("members", __name__, url_prefix="/members")
_LINK: Final = "invitation"


@blueprint.get("")
@needs_an_account
def index() -> Answer:
    """List the people and the open invitations; a new link is shown this once."""
    return _page(drafts.open_form(InviteForm), link=session.pop(_LINK, ""))


@blueprint.post("")
@needs_an_account
def invite() -> Answer:
    """Make a link by which one colleague joins."""
    _insist_on_an_owner()
    form = drafts.open_form(InviteForm)
    if not form.validate():
        return _page(form), UNPROCESSABLE
    token = members.invite(database(), name=form.name.data, person_id=g.person.id)
    if isinstance(token, list):
        form.take(token)
        return _page(form), UNPROCESSABLE
    drafts.drop()
    session[_LINK] = url_for("joining_us.join", token=token, _external=True)
    return redirect(url_for("members.index"), code=303)


@blueprint.post("/invitations/<int:invitation_id>/withdraw")
@needs_an_account
def withdraw(invitation_id: int) -> Response:
    """Make a link worthless."""
    _insist_on_an_owner()
    if not members.withdraw(database(), invitation_id):
        abort(404)
    flash(_("Invitation withdrawn; its link opens nothing any more"))
    return redirect(url_for("members.index"), code=303)


@blueprint.post("/<int:membership_id>/remove")
@needs_an_account
def remove(membership_id: int) -> Response:
    """Take a colleague's place away."""
    _insist_on_an_owner()
    if membership_id not in {each.id for each in members.members_of(database())}:
        abort(404)
    problems = members.remove(database(), membership_id, person_id=g.person.id)
    _tell(problems)
    return redirect(url_for("members.index"), code=303)


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems:
        flash(say(problem, current_language()), "problem")
    if not problems:
        flash(_("Removed. This person is signed out everywhere; what they entered stays."))


def _insist_on_an_owner() -> None:
    if not members.is_owner(database(), person_id=g.person.id):
        abort(404)


def _page(form: InviteForm, *, link: str = "") -> str:
    owner = members.is_owner(database(), person_id=g.person.id)
    return render_template(
        "members/index.html",
        form=form if owner else None,
        link=link,
        members=members.members_of(database()),
        invitations=members.open_invitations(database()) if owner else (),
    )
