"""Rates of exchange: the newest of each source, how they moved, and one entered by hand."""

from datetime import timedelta
from typing import Any, Final

from flask import Blueprint, abort, g, redirect, render_template, request, url_for

from app.domain.reading.text import clean
from app.persistence import costs, exchange_rates
from app.persistence.costs import Exchange
from app.usecases import enter_rates
from app.usecases.enter_rates import NewExchange
from app.web import conflicts, drafts, undoing
from app.web.conflicts import Difference
from app.web.costs.seen import replaced, seen
from app.web.database import database
from app.web.editing import page_number
from app.web.exchange import export
from app.web.exchange.chart import chart_of
from app.web.exchange.forms import RateForm
from app.web.exporting import ENDING, download
from app.web.i18n import _
from app.web.plans.context import today
from app.web.responses import Answer, refuse

blueprint = Blueprint("exchange", __name__)
_FORM: Final = "exchange/new.html"
#: How far back the line of a rate is drawn.
_DRAWN: Final = timedelta(days=366)
_CURRENCY: Final = 3


@blueprint.get("/exchange-rates")
def index() -> Answer:
    """List the newest rate of each source, of one currency where the address names it."""
    asked = _asked()
    return render_template(
        "exchange/index.html", rates=exchange_rates.newest(database(), asked), asked=asked
    )


@blueprint.get(f"/exchange-rates.{ENDING}")
def export_newest(ending: str) -> Answer:
    """Hand out the list as a table."""
    rates = exchange_rates.newest(database(), _asked())
    return download(export.table(rates), name="exchange-rates", ending=ending)


@blueprint.get("/exchange-rates/<base>/<quote>")
def history(base: str, quote: str) -> Answer:
    """Show how a rate moved: a line of the last year, and all that is known of it."""
    _known(base, quote)
    session = database()
    sheet = exchange_rates.history(session, base, quote, number=page_number())
    drawn = exchange_rates.published_since(session, base, quote, since=today() - _DRAWN)
    return render_template(
        "exchange/history.html",
        base=base,
        quote=quote,
        sheet=sheet,
        entered=exchange_rates.entered_between(session, base, quote),
        chart=chart_of(drawn),
    )


@blueprint.get(f"/exchange-rates/<base>/<quote>.{ENDING}")
def export_history(base: str, quote: str, ending: str) -> Answer:
    """Hand out everything known of a rate as a table."""
    _known(base, quote)
    session = database()
    published = exchange_rates.published_since(session, base, quote)
    rates = [
        *exchange_rates.entered_between(session, base, quote),
        *(exchange_rates.ShownRate(rate) for rate in reversed(published)),
    ]
    return download(export.table(rates), name=f"exchange-rates-{base}-{quote}", ending=ending)


@blueprint.route("/exchange-rates/new", methods=["GET", "POST"])
def new() -> Answer:
    """Enter a rate; one of the same day and currencies is shown before it is replaced."""
    form = drafts.open_form(RateForm, data=_proposed())
    form.prepare()
    if not form.sent:
        return render_template(_FORM, form=form, seen="", differences=())
    valid = form.validate()
    form.take(form.problems())
    if not valid or form.failed:
        return refuse(_FORM, form=form, seen="", differences=())
    found = _same_day(form)
    page = {"form": form, "seen": seen([found]), "differences": _stale(form, found)}
    if page["differences"]:
        return conflicts.ask(_FORM, **page)
    if not _saved(form):
        return refuse(_FORM, **page)
    drafts.drop()
    address = url_for("exchange.history", base=form.base.data, quote=form.quote.data)
    return redirect(address, code=303)


@blueprint.post("/exchange-rates/<int:rate_id>/remove")
def remove(rate_id: int) -> Answer:
    """Take away a rate that was entered, and offer to undo it."""
    row = costs.exchange_row(database(), id=rate_id) or abort(404)
    base, quote = row.base, row.quote
    with undoing.recorded("rate-removed", f"{base}/{quote}") as act:
        enter_rates.remove_exchange(database(), rate_id)
    undoing.offer(_("Rate of exchange removed"), act)
    return redirect(url_for("exchange.history", base=base, quote=quote), code=303)


def _asked() -> str:
    """Return the currency searched for, in capital letters; empty for all."""
    return clean(request.args.get("q", "")).upper()[:_CURRENCY]


def _known(base: str, quote: str) -> None:
    """Answer 404 for what cannot be two currencies."""
    if base == quote or not all(len(c) == _CURRENCY and c.isalpha() for c in (base, quote)):
        abort(404)


def _proposed() -> dict[str, Any]:
    named = {name: request.args.get(name, "") for name in ("base", "quote")}
    return {**named, "as_of": today()}


def _same_day(form: RateForm) -> Exchange | None:
    key = (form.base.data, form.quote.data, form.as_of.data)
    return next(
        (
            each
            for each in costs.exchanges(database())
            if (each.rate.base, each.rate.quote, each.rate.as_of) == key
        ),
        None,
    )


def _stale(form: RateForm, found: Exchange | None) -> list[Difference]:
    rate = found.rate if found else None
    saved = {form.value.name: rate.value, form.source.name: rate.source} if rate else {}
    return conflicts.differences(form, replaced(form, found), saved)


def _saved(form: RateForm) -> bool:
    entered = NewExchange(
        base=form.base.data,
        quote=form.quote.data,
        value=form.value.data,
        as_of=form.as_of.data,
        source=form.source.data,
    )
    with undoing.recorded("rate-saved", f"{entered.base}/{entered.quote}") as act:
        problems = enter_rates.enter_exchange(
            database(), entered, person_id=g.person.id, today=today()
        )
    form.take(problems)
    if not problems:
        undoing.offer(_("Rate of exchange saved"), act)
    return not problems
