"""Rates of exchange that people enter on the cost page; removed with undo."""

from typing import Final

from flask import abort, g, redirect, render_template

from app.catalogue.currencies import currencies
from app.persistence import costs
from app.persistence.costs import Exchange
from app.persistence.plans import Plan
from app.usecases import enter_rates
from app.usecases.enter_rates import NewExchange
from app.usecases.landed_cost import destinations
from app.web import conflicts, drafts, undoing
from app.web.conflicts import Difference
from app.web.costs.forms import ExchangeForm
from app.web.costs.routes import blueprint, opened, refused_when_locked, return_address
from app.web.costs.seen import replaced, seen
from app.web.database import database
from app.web.i18n import _
from app.web.plans.context import today
from app.web.responses import Answer, refuse

TEMPLATE: Final = "costs/exchange.html"


def _known(base: str, quote: str) -> bool:
    codes = {*currencies(), *(each.currency for each in destinations().values())}
    return base != quote and {base, quote} <= codes


def _new(form: ExchangeForm, *, base: str, quote: str) -> NewExchange:
    return NewExchange(
        base=base,
        quote=quote,
        value=form.value.data,
        as_of=form.as_of.data,
        source=form.source.data,
    )


@blueprint.route("/p/<reference>/cost/exchange/<base>/<quote>", methods=["GET", "POST"])
def exchange(reference: str, base: str, quote: str) -> Answer:
    """Take a rate of exchange; a page of its own only when something is to be mended."""
    plan = opened(reference).plan
    if not _known(base, quote):
        abort(404)
    form = drafts.open_form(ExchangeForm, prefix=f"{base}-{quote}-", data={"as_of": today()})
    known = [each for each in costs.exchanges(database()) if _is_between(each, base, quote)]
    page = {"form": form, "plan": plan, "base": base, "quote": quote}
    page |= {"seen": seen(known[:1]), "differences": ()}
    if not form.sent:
        return render_template(TEMPLATE, **page)
    if not form.validate():
        return refuse(TEMPLATE, **page)
    stale = _stale(form, known)
    if stale:
        return conflicts.ask(TEMPLATE, **{**page, "differences": stale})
    if not _entered(form, plan=plan, base=base, quote=quote):
        return refuse(TEMPLATE, **page)
    drafts.drop()
    return redirect(return_address(plan, "exchange"), code=303)


def _is_between(entered: Exchange, base: str, quote: str) -> bool:
    return (entered.rate.base, entered.rate.quote) == (base, quote)


def _stale(form: ExchangeForm, known: list[Exchange]) -> list[Difference]:
    """Return where an entry differs from the one of its day, if that was not seen."""
    found = next((each for each in known if each.rate.as_of == form.as_of.data), None)
    rate = found.rate if found else None
    saved = {form.value.name: rate.value, form.source.name: rate.source} if rate else {}
    return conflicts.differences(form, replaced(form, found), saved)


def _entered(form: ExchangeForm, *, plan: Plan, base: str, quote: str) -> bool:
    new = _new(form, base=base, quote=quote)
    with undoing.recorded("rate-saved", f"{plan.reference} · {base}/{quote}") as act:
        problems = refused_when_locked(plan) or enter_rates.enter_exchange(
            database(), new, person_id=g.person.id, today=today()
        )
    form.take(problems)
    if not problems:
        undoing.offer(_("Rate of exchange saved"), act)
    return not problems


@blueprint.post("/p/<reference>/cost/exchange/<int:rate_id>/remove")
def remove_exchange(reference: str, rate_id: int) -> Answer:
    """Take a rate of exchange away, and offer to undo it."""
    plan = opened(reference, changing=True).plan
    with undoing.recorded("rate-removed", plan.reference) as act:
        if not enter_rates.remove_exchange(database(), rate_id):
            abort(404)
    undoing.offer(_("Rate of exchange removed"), act)
    return redirect(return_address(plan), code=303)
