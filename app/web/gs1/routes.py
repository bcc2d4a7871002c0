"""The page of the GS1 company prefix."""

from flask import Blueprint, redirect, render_template

from app.persistence.labels import series_in_use
from app.usecases.label_prints.sscc import choose_series
from app.web import checks, drafts, undoing
from app.web.database import database
from app.web.fields import TextField
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.responses import Answer, refuse
from app.web.returning import onward

blueprint = Blueprint("gs1", __name__)


class SeriesForm(PageForm):
    """Prefix and extension digit."""

    id = "gs1"

    prefix = TextField(
        lazy("GS1 company prefix"),
        [checks.Needed(lazy("Enter the prefix that GS1 gave your company"))],
        description=lazy("4 to 12 digits; in China it begins with 690 to 699"),
        render_kw={"inputmode": "numeric", "autocomplete": "off"},
    )
    extension = TextField(
        lazy("Extension digit"),
        [checks.Needed(lazy("Enter a digit, usually 0"))],
        default="0",
        description=lazy("Another digit begins another series of numbers"),
        render_kw={"inputmode": "numeric", "autocomplete": "off"},
    )


@blueprint.route("/gs1", methods=["GET", "POST"])
def show() -> Answer:
    """Show the prefix in use, or take another."""
    series = series_in_use(database())
    saved = {"prefix": series.prefix, "extension": series.extension} if series else {}
    form = drafts.open_form(SeriesForm, data=saved)
    page = {"form": form, "series": series}
    if not form.sent:
        return render_template("gs1/show.html", **page)
    if not form.validate():
        return refuse("gs1/show.html", **page)
    with undoing.recorded("gs1-prefix-saved", form.prefix.data) as act:
        problems = choose_series(database(), prefix=form.prefix.data, extension=form.extension.data)
    if problems:
        form.take(problems)
        return refuse("gs1/show.html", **page)
    drafts.drop()
    undoing.offer(_("GS1 company prefix saved"), act)
    return redirect(onward("/gs1"), code=303)
