"""Opening a demo, coming back from it, and removing it."""

from datetime import datetime
from http import HTTPStatus
from typing import Final
from zoneinfo import ZoneInfo

from flask import (
    Blueprint,
    abort,
    current_app,
    flash,
    g,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response

from app.usecases import demo_visits
from app.web.database import database
from app.web.demo import own_sign_in
from app.web.i18n import _, current_language
from app.web.responses import Answer
from app.web.security import keep_signed_in, public
from app.wording.problems import say
from config import Config

blueprint = Blueprint("demo", __name__, url_prefix="/demo")
_ZONE: Final = "Asia/Shanghai"


@blueprint.get("")
@public
def show() -> str:
    """Say what a demo is; in one, offer the ways out of it."""
    return render_template("demo/index.html", problems=(), inside=in_demo())


@blueprint.post("")
@public
def start() -> Answer:
    """Open a demo and sign the reader in; an own sign-in is put aside meanwhile."""
    if in_demo():
        return redirect(url_for("account.start"), code=303)
    visitor = demo_visits.Visitor(
        language=current_language(),
        address=request.remote_addr or "",
        day=datetime.now(ZoneInfo(_ZONE)).date(),
    )
    opened = demo_visits.open_demo(database(), visitor, config=_config())
    if isinstance(opened, list):
        said = [say(problem, current_language()) for problem in opened]
        page = render_template("demo/index.html", problems=said, inside=False)
        return page, HTTPStatus.TOO_MANY_REQUESTS
    response = redirect(url_for("account.start"), code=303)
    signed_in = g.person is not None
    keep_signed_in(response, opened)
    if signed_in:
        own_sign_in.put_aside(response)
    return response


@blueprint.post("/leave")
def leave() -> Response:
    """Go back to the own workspace; the demo stays until its day is over."""
    if not (in_demo() and own_sign_in.kept_token()):
        abort(404)
    return own_sign_in.take_up(redirect(url_for("account.start"), code=303))


@blueprint.post("/remove")
def remove() -> Response:
    """Remove the demo with everything in it, and go where the reader came from."""
    if not demo_visits.close_demo(database(), g.workspace, config=_config()):
        abort(404)
    response = own_sign_in.take_up(redirect(url_for("account.start"), code=303))
    flash(_("The demo is removed, with everything entered in it"))
    return response


@blueprint.app_template_global()
def way_back() -> bool:
    """Return whether the reader has an own workspace to go back to."""
    return bool(own_sign_in.kept_token())


def in_demo() -> bool:
    """Return whether the reader is in a demo."""
    return g.workspace is not None and demo_visits.is_demo(g.workspace)


def _config() -> Config:
    found: Config = current_app.extensions["sampan_config"]
    return found
