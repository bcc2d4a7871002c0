"""Duty rates that people enter on the cost page for a code; removed with undo."""

from typing import Final

from flask import abort, g, redirect, render_template

from app.persistence import costs
from app.persistence.costs import DutyRate
from app.persistence.plans import Plan
from app.usecases import enter_rates
from app.usecases.deals import deal_of
from app.usecases.enter_rates import NewDutyRate
from app.usecases.plan_known import tariff_codes
from app.web import conflicts, drafts, undoing
from app.web.conflicts import Difference
from app.web.costs.forms import DutyRateForm
from app.web.costs.routes import blueprint, opened, refused_when_locked, return_address
from app.web.costs.seen import replaced, seen
from app.web.database import database
from app.web.i18n import _
from app.web.plans.context import today
from app.web.responses import Answer, refuse

TEMPLATE: Final = "costs/duty_rate.html"


@blueprint.route("/p/<reference>/cost/duty/<code>", methods=["GET", "POST"])
def duty(reference: str, code: str) -> Answer:
    """Take a duty rate; a page of its own only when something is to be mended."""
    plan = opened(reference).plan
    if code not in tariff_codes(deal_of(plan, day=today())):
        abort(404)
    form = drafts.open_form(DutyRateForm, prefix=f"duty-{code}-")
    form.prepare(plan.destination)
    known = costs.duty_rates(database(), destination=plan.destination, codes=[code])
    page = {"form": form, "plan": plan, "code": code, "seen": seen(known), "differences": ()}
    if not form.sent:
        return render_template(TEMPLATE, **page)
    if not form.validate():
        return refuse(TEMPLATE, **page)
    stale = _stale(form, known)
    if stale:
        return conflicts.ask(TEMPLATE, **{**page, "differences": stale})
    if not _entered(form, plan=plan, code=code):
        return refuse(TEMPLATE, **page)
    drafts.drop()
    return redirect(return_address(plan, "duty"), code=303)


def _stale(form: DutyRateForm, known: list[DutyRate]) -> list[Difference]:
    """Return where an entry differs from the one it would replace, if that was not seen."""
    rate = next((each for each in known if each.programme == form.programme.data), None)
    saved = {} if rate is None else {form.rate.name: rate.rate, form.source.name: rate.source}
    return conflicts.differences(form, replaced(form, rate), saved)


def _entered(form: DutyRateForm, *, plan: Plan, code: str) -> bool:
    new = NewDutyRate(
        destination=plan.destination,
        code=code,
        programme=form.programme.data,
        rate=form.rate.data,
        source=form.source.data,
    )
    with undoing.recorded("rate-saved", f"{plan.reference} · {code}") as act:
        problems = refused_when_locked(plan) or enter_rates.enter_duty_rate(
            database(), new, person_id=g.person.id
        )
    form.take(problems)
    if not problems:
        undoing.offer(_("Duty rate saved"), act)
    return not problems


@blueprint.post("/p/<reference>/cost/duty/<int:rate_id>/remove")
def remove_duty(reference: str, rate_id: int) -> Answer:
    """Take a duty rate away, and offer to undo it."""
    plan = opened(reference, changing=True).plan
    with undoing.recorded("rate-removed", plan.reference) as act:
        if not enter_rates.remove_duty_rate(database(), rate_id):
            abort(404)
    undoing.offer(_("Duty rate removed"), act)
    return redirect(return_address(plan), code=303)
