"""The list of programme fees, the page of one, and the factors of greenhouse gases."""

from typing import Any, Final

from flask import Blueprint, abort, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.catalogue.programme_fees import fee_kinds
from app.catalogue.programmes import programmes
from app.persistence import choosing, programme_fees
from app.persistence.programme_fees import ProgrammeFee
from app.usecases.emission_factors import factors_in_use, keep_factors
from app.usecases.programme_fees.stating import remove_fee, state_fee
from app.web import drafts, editing, undoing
from app.web.database import database
from app.web.i18n import _, lazy
from app.web.programme_fees.forms import UNITS, FactorsForm, FeeForm, values_of
from app.web.rendering import said
from app.web.responses import Answer, refuse

blueprint = Blueprint("programme_fees", __name__)
AREA: Final = editing.Area(
    blueprint="programme_fees", template="programme_fees/edit.html", saved=lazy("Fee saved")
)
_FACTORS: Final = "programme_fees/emissions.html"


@blueprint.get("/programme-fees")
def index() -> Answer:
    """List the fees people stated, and the kinds that are known."""
    return render_template(
        "programme_fees/index.html",
        rows=programme_fees.fee_rows(database()),
        kinds=fee_kinds(),
        programmes=programmes(),
        units=UNITS,
    )


@blueprint.route("/programme-fees/new", methods=["GET", "POST"])
def new() -> Answer:
    """State a fee."""
    return _edit(None)


@blueprint.route("/programme-fees/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Correct a fee."""
    return _edit(_found(row_id))


@blueprint.post("/programme-fees/<int:row_id>/remove")
def remove(row_id: int) -> Response:
    """Take a fee away, and offer to undo it."""
    row = _found(row_id)
    with undoing.recorded("fee-removed", said(fee_kinds()[row.kind].name)) as act:
        remove_fee(database(), row)
    undoing.offer(_("Fee removed"), act)
    return redirect(url_for("programme_fees.index"), code=303)


def _found(row_id: int) -> ProgrammeFee:
    return programme_fees.fee_row(database(), row_id) or abort(404)


def _edit(row: ProgrammeFee | None) -> Answer:
    values = values_of(row)
    form = drafts.open_form(FeeForm, data=values)
    return editing.edit(
        AREA,
        form,
        row,
        values=values,
        save=lambda: state_fee(database(), form.statement, row=row, person_id=g.person.id),
    )


@blueprint.route("/emission-factors", methods=["GET", "POST"])
def emissions() -> Answer:
    """Show the factors that emissions are estimated with, and take others."""
    entered = choosing.emission_factors(database())
    values: dict[str, Any] = {each.mode.value: each.kg_per_tonne_km for each in entered}
    values["source"] = entered[0].source if entered else ""
    form = drafts.open_form(FactorsForm, data=values)
    page = {"form": form, "used": factors_in_use(database())}
    if not form.sent:
        return render_template(_FACTORS, **page)
    if form.validate():
        form.take(form.problems())
    if form.failed:
        return refuse(_FACTORS, **page)
    with undoing.recorded("record-saved", _("Factors of emissions")) as act:
        keep_factors(database(), form.factors, source=form.source.data, person_id=g.person.id)
    drafts.drop()
    undoing.offer(_("Factors saved"), act)
    return redirect(url_for("programme_fees.emissions"), code=303)
