"""The door: signing up, in and out, and the settings behind it."""

from typing import Final

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.naming import Language
from app.domain.units import Units
from app.usecases import settings, signing_in, signing_up
from app.web import conflicts, drafts, security
from app.web.account.forms import SettingsForm, SignInForm, SignUpForm
from app.web.database import database
from app.web.demo.guarding import needs_an_account
from app.web.i18n import _, current_language
from app.web.responses import Answer, refuse
from app.web.returning import onward

blueprint = Blueprint("account", __name__)
_SETTINGS: Final = "account/settings.html"


@blueprint.get("/")
@security.public
def start() -> Answer:
    """Show what Sampan is for and what to have at hand; people signed in go to their shipments."""
    if g.person is not None:
        return redirect(url_for("shipment_table.index"))
    return render_template("account/start.html")


@blueprint.route("/signup", methods=["GET", "POST"])
@security.public
def sign_up() -> Answer:
    """Open an account and go on to the shipment table."""
    form = drafts.open_form(SignUpForm, data={"language": current_language().value})
    if not form.sent:
        return render_template("account/sign_up.html", form=form)
    if not form.validate():
        return refuse("account/sign_up.html", form=form)
    account = signing_up.NewAccount(
        name=form.name.data,
        email=form.email.data,
        password=form.password.data,
        workspace=form.workspace.data,
        language=Language(form.language.data),
        time_zone=form.time_zone.data,
        units=Units(form.units.data),
    )
    outcome = signing_up.sign_up(database(), account)
    if isinstance(outcome, list):
        form.take(outcome)
        return refuse("account/sign_up.html", form=form)
    return security.keep_signed_in(redirect(url_for("shipment_table.index"), code=303), outcome)


@blueprint.route("/signin", methods=["GET", "POST"])
@security.public
def sign_in() -> Answer:
    """Sign in and go on to the page that was asked for."""
    if g.person is not None and request.method == "GET":
        return redirect(onward(url_for("shipment_table.index")))
    form = drafts.open_form(SignInForm)
    if not form.sent:
        return render_template("account/sign_in.html", form=form)
    if not form.validate():
        return refuse("account/sign_in.html", form=form)
    token = signing_in.sign_in(
        database(), email=form.email.data, password=form.password.data, keep=form.keep.data
    )
    if token is None:
        form.email.errors = [_("E-mail and password do not match. Check both and try again.")]
        return refuse("account/sign_in.html", form=form)
    response = redirect(onward(url_for("shipment_table.index")), code=303)
    return security.keep_signed_in(response, token)


@blueprint.post("/signout")
def sign_out() -> Response:
    """Sign out of this browser."""
    signing_in.sign_out(database(), token=request.cookies.get(security.COOKIE, ""))
    return security.forget(redirect(url_for("account.sign_in"), code=303))


@blueprint.route("/settings", methods=["GET", "POST"])
@needs_an_account
def settings_page() -> Answer:
    """Change your name, language and time zone, and how the workspace measures and pays."""
    person, workspace = g.person, g.workspace
    saved = {
        "name": person.name,
        "language": person.language.value,
        "time_zone": person.time_zone,
        "workspace": workspace.name,
        "units": workspace.units.value,
        "currency": workspace.currency,
    }
    form = drafts.open_form(SettingsForm, data=saved)
    stale = conflicts.differences(form, workspace, saved)
    page = {"form": form, "differences": stale}
    if not form.sent:
        return render_template(_SETTINGS, **page)
    if stale:
        return conflicts.ask(_SETTINGS, **page)
    if not form.validate():
        return refuse(_SETTINGS, **page)
    settings.save(
        database(),
        person=person,
        workspace=workspace,
        entries={name: str(value) for name, value in form.entries().items()},
    )
    drafts.drop()
    g.pop("language", None)
    flash(_("Settings saved"))
    return redirect(url_for("account.settings_page"), code=303)
