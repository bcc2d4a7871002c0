"""The placement options of a plan: compared, entered, pasted, chosen, removed."""

from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.programme.placement_options import compare
from app.persistence import choosing
from app.persistence.choosing import PlacementOption
from app.usecases import drafting, review_split
from app.usecases.deals import deal_in
from app.usecases.placement_options import keeping
from app.usecases.placement_options.outcomes import Asked, Worked, outcomes
from app.usecases.plan_cost import Choice
from app.usecases.plan_known import gather
from app.web import conflicts, drafts, undoing
from app.web.costs.routes import opened
from app.web.database import database
from app.web.i18n import _
from app.web.placement.lines import read_placement
from app.web.placement_options.forms import SPLITS, OptionForm, PasteForm, values_of
from app.web.plans.context import Standing, today
from app.web.programme_fees.forms import UNITS
from app.web.responses import UNPROCESSABLE, Answer, refuse

blueprint = Blueprint("placement_options", __name__)
_EDIT = "placement_options/edit.html"


@blueprint.route("/p/<reference>/placement-options", methods=["GET", "POST"])
def index(reference: str) -> Answer:
    """Compare the options of a plan, and take several as a pasted table."""
    standing = opened(reference)
    form = PasteForm(formdata=request.form if request.method == "POST" else None)
    if not form.sent:
        return _compared(standing, form)
    options = form.options() if form.validate() else []
    if not form.failed:
        with undoing.recorded("record-saved", reference) as act:
            form.take(
                keeping.add_options(database(), standing.plan, options, person_id=g.person.id)
            )
    if form.failed:
        return _compared(standing, form), UNPROCESSABLE
    undoing.offer(_("Placement options added"), act)
    return redirect(_home(reference), code=303)


def _home(reference: str) -> str:
    return url_for("placement_options.index", reference=reference)


def _compared(standing: Standing, form: PasteForm) -> str:
    worked = _worked(standing)
    return render_template(
        "placement_options/index.html",
        standing=standing,
        plan=standing.plan,
        form=form,
        options=list(zip(worked, compare([each.outcome for each in worked]), strict=True)),
        splits=SPLITS,
        units=UNITS,
    )


def _worked(standing: Standing) -> list[Worked]:
    plan = standing.plan
    kept = choosing.options_of(database(), plan)
    if not kept:
        return []
    skus = review_split.items_of(review_split.splittable(plan))
    asked = [
        Asked(option=each, lines=read_placement(each.text, skus=skus).lines if each.text else ())
        for each in kept
    ]
    deal = deal_in(database(), plan, day=today())
    known = gather(database(), deal, today=today())
    choice = Choice(
        service=plan.rate_line,
        entry_date=plan.entry_date,
        insurance=plan.insurance,
        insurance_rate=plan.insurance_rate,
    )
    return outcomes(plan, asked, deal=deal, choice=choice, known=known)


@blueprint.route("/p/<reference>/placement-options/new", methods=["GET", "POST"])
def new(reference: str) -> Answer:
    """Enter an option."""
    return _edit(opened(reference), None)


@blueprint.route("/p/<reference>/placement-options/<int:option_id>", methods=["GET", "POST"])
def edit(reference: str, option_id: int) -> Answer:
    """Change an option."""
    standing = opened(reference)
    return _edit(standing, _found(standing, option_id))


def _found(standing: Standing, option_id: int) -> PlacementOption:
    options = choosing.options_of(database(), standing.plan)
    return next((each for each in options if each.id == option_id), None) or abort(404)


def _edit(standing: Standing, option: PlacementOption | None) -> Answer:
    plan = standing.plan
    values = values_of(option, currency=plan.currency)
    form = drafts.open_form(OptionForm, data=values)
    stale = conflicts.differences(form, option, values)
    page: dict[str, Any] = {"form": form, "plan": plan, "row": option, "differences": stale}
    if not form.sent:
        return render_template(_EDIT, **page)
    if stale:
        return conflicts.ask(_EDIT, **page)
    if form.validate():
        with undoing.recorded("record-saved", plan.reference) as act:
            form.take(
                keeping.save_option(database(), plan, form.said, row=option, person_id=g.person.id)
            )
    if form.failed:
        return refuse(_EDIT, **page)
    drafts.drop()
    undoing.offer(_("Placement option saved"), act)
    return redirect(_home(plan.reference), code=303)


@blueprint.post("/p/<reference>/placement-options/<int:option_id>/choose")
def choose(reference: str, option_id: int) -> Response:
    """Let the plan follow an option; its placement waits on the page that splits the plan."""
    standing = opened(reference)
    option = _found(standing, option_id)
    with undoing.recorded("placement-option-chosen", reference) as act:
        keeping.choose(database(), standing.plan, option)
    undoing.offer(_("The fee of this option counts in the plan's cost now"), act)
    if not option.text or standing.facts.locked:
        return redirect(_home(reference), code=303)
    split = url_for("placement.index", reference=reference)
    entries = {"text": [option.text]}
    drafting.keep(database(), person_id=g.person.id, page=split, entries=entries)
    return redirect(split, code=303)


@blueprint.post("/p/<reference>/placement-options/drop")
def drop(reference: str) -> Response:
    """Let the plan follow no option."""
    standing = opened(reference)
    with undoing.recorded("placement-option-chosen", reference) as act:
        keeping.choose(database(), standing.plan, None)
    undoing.offer(_("No placement option is chosen"), act)
    return redirect(_home(reference), code=303)


@blueprint.post("/p/<reference>/placement-options/<int:option_id>/remove")
def remove(reference: str, option_id: int) -> Response:
    """Take an option away, and offer to undo it."""
    standing = opened(reference)
    option = _found(standing, option_id)
    with undoing.recorded("placement-option-removed", reference) as act:
        keeping.remove(database(), option)
    undoing.offer(_("Placement option removed"), act)
    return redirect(_home(reference), code=303)
