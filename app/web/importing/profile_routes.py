"""The profiles kept for files with the same headings: renamed, and forgotten with an undo."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.persistence import imports
from app.persistence.imports import ImportProfile
from app.usecases.importing import profiles
from app.usecases.importing.registry import KINDS
from app.web import drafts, undoing
from app.web.database import database
from app.web.i18n import _
from app.web.importing.forms import ProfileForm
from app.web.responses import UNPROCESSABLE, Answer

blueprint = Blueprint("importing_profiles", __name__)


@blueprint.get("/import/profiles")
def index() -> Answer:
    """List the profiles."""
    return render_template(
        "importing/profiles.html", profiles=imports.profiles(database()), kinds=KINDS
    )


@blueprint.route("/import/profiles/<int:profile_id>", methods=["GET", "POST"])
def edit(profile_id: int) -> Answer:
    """Give a profile another name."""
    profile = _found(profile_id)
    form = drafts.open_form(ProfileForm, obj=profile)
    if not form.sent:
        return render_template("importing/profile.html", form=form, profile=profile)
    if form.validate():
        form.take(profiles.rename_profile(database(), profile, name=form.name.data))
    if form.failed:
        page = render_template("importing/profile.html", form=form, profile=profile)
        return page, UNPROCESSABLE
    drafts.drop()
    flash(_("Profile saved"))
    return redirect(url_for("importing_profiles.index"), code=303)


@blueprint.post("/import/profiles/<int:profile_id>/remove")
def remove(profile_id: int) -> Response:
    """Forget a profile; for ten minutes it can be had back."""
    profile = _found(profile_id)
    name = profile.name
    with undoing.recorded("profile-removed", name) as act:
        profiles.remove_profile(database(), profile)
    undoing.offer(_("Profile %(name)s removed", name=name), act)
    return redirect(url_for("importing_profiles.index"), code=303)


def _found(profile_id: int) -> ImportProfile:
    return imports.find_profile(database(), profile_id) or abort(404)
