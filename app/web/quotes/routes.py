"""Keeping a quote, the quotes of a plan, and one of them as it was and as it would be today."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from app.domain.problems import Problem
from app.domain.quantities.weight import Weight
from app.persistence import choosing
from app.persistence.choosing import SavedQuote
from app.persistence.plans import Plan
from app.printing.spreadsheets import XLSX, write_xlsx
from app.usecases.quotes import keeping
from app.usecases.quotes.comparing import differences
from app.usecases.quotes.document import read_choice
from app.web import undoing
from app.web.attachments import attachment
from app.web.costs import kept_page
from app.web.costs.forms import CostForm
from app.web.costs.page import assemble
from app.web.costs.routes import opened
from app.web.costs.sight import asked
from app.web.database import database
from app.web.i18n import _, current_language
from app.web.plans.context import Standing, stand, today
from app.web.quotes.export import sheets
from app.web.quotes.wording import KEPT_UNITS, SECTIONS, STATUSES, WHYS, figure, row_name
from app.web.responses import Answer
from app.wording.figures import weight
from app.wording.problems import say

blueprint = Blueprint("quotes", __name__)
_LONGEST = 80


@blueprint.get("/p/<reference>/quotes")
def index(reference: str) -> Answer:
    """List the quotes of a plan, newest first."""
    standing = _glanced(reference)
    quotes = choosing.quotes_of(database(), standing.plan)
    return render_template(
        "quotes/index.html",
        standing=standing,
        plan=standing.plan,
        figure=figure,
        quotes=[(quote, _offer(quote), keeping.total_of(quote.document)) for quote in quotes],
    )


@blueprint.post("/p/<reference>/quotes")
def keep(reference: str) -> Answer:
    """Keep the cost of what the form chooses, as it is now."""
    standing = opened(reference)
    form = CostForm(formdata=request.form, obj=standing.plan)
    sight = asked()
    choice = form.choice(standing.plan, by=sight.by)
    page = assemble(standing, choice, sight=sight)
    name = request.form.get("name", "").strip()[:_LONGEST]
    with undoing.recorded("record-saved", reference) as act:
        kept = keeping.keep(
            database(),
            standing.plan,
            worked_out=(page.cost, choice, page.known),
            name=name,
            person_id=g.person.id,
        )
    if isinstance(kept, list):
        return _refused(kept, url_for("costs.index", reference=reference))
    undoing.offer(_("Quote %(number)s is kept", number=kept.number), act)
    return redirect(_address(kept), code=303)


@blueprint.get("/p/<reference>/quotes/<int:number>")
def show(reference: str, number: int) -> str:
    """Show a quote exactly as it was kept."""
    key = kept_page.key_of_page()
    body = kept_page.found(key)
    if body is None:
        body = kept_page.keep(key, _body(*_found(reference, number)))
    return _framed(body, reference=reference, number=number)


@blueprint.get("/p/<reference>/quotes/<int:number>/today")
def again(reference: str, number: int) -> Answer:
    """Show what differs when the quote is worked out under today's rules and rates."""
    plan, quote = _found(reference, number)
    answer = keeping.again(database(), quote, today=today())
    if isinstance(answer, list):
        body = Markup(_body(plan, quote, refusals=answer))  # noqa: S704 - a template escaped it
        return _framed(body, reference=reference, number=number)
    return render_template(
        "quotes/today.html",
        plan=plan,
        quote=quote,
        new=answer,
        new_total=keeping.total_of(answer),
        differences=differences(quote.document, answer),
        whys=WHYS,
        **_context(quote),
    )


@blueprint.get("/p/<reference>/quotes/<int:number>.xlsx")
def workbook(reference: str, number: int) -> Response:
    """Hand a quote out as a workbook, one sheet in each language."""
    plan, quote = _found(reference, number)
    name = f"{plan.reference}-Q{quote.number}"
    made = write_xlsx(*sheets(quote.document, reference=name))
    return attachment(made, name=f"{name}.xlsx", media_type=XLSX)


@blueprint.post("/p/<reference>/quotes/<int:number>/choose")
def choose(reference: str, number: int) -> Answer:
    """Make the quote's service the plan's."""
    plan, quote = _found(reference, number, changing=True)
    with undoing.recorded("quote-chosen", plan.reference) as act:
        refused = keeping.choose(database(), plan, quote)
    if refused:
        return _refused(refused, _address(quote))
    undoing.offer(_("The plan goes by quote %(number)s now", number=quote.number), act)
    return redirect(url_for("costs.index", reference=reference), code=303)


@blueprint.post("/p/<reference>/quotes/<int:number>/remove")
def remove(reference: str, number: int) -> Answer:
    """Take a quote away, and offer to undo it."""
    plan, quote = _found(reference, number)
    with undoing.recorded("quote-removed", plan.reference) as act:
        keeping.remove(database(), quote)
    undoing.offer(_("Quote removed"), act)
    return redirect(url_for("quotes.index", reference=reference), code=303)


def _glanced(reference: str) -> Standing:
    """Return the plan whose cost step is open as its own page reads it, to show what is kept."""
    standing = stand(reference, at_a_glance=True)
    return standing if standing.reachable("cost") else abort(404)


def _found(reference: str, number: int, *, changing: bool = False) -> tuple[Plan, SavedQuote]:
    """Return the quote and its plan, read whole only when it is about to change."""
    plan = opened(reference).plan if changing else _glanced(reference).plan
    return plan, choosing.quote_of(database(), plan, number) or abort(404)


def _body(plan: Plan, quote: SavedQuote, *, refusals: Sequence[Problem] = ()) -> str:
    return render_template(
        "quotes/body.html", plan=plan, quote=quote, refusals=refusals, **_context(quote)
    )


def _framed(body: Markup, *, reference: str, number: int) -> str:
    return render_template("quotes/show.html", body=body, reference=reference, number=number)


def _context(quote: SavedQuote) -> dict[str, Any]:
    language = current_language()
    return {
        "document": quote.document,
        "choice": read_choice(quote.document),
        "offer": _offer(quote),
        "total": keeping.total_of(quote.document),
        "sections": SECTIONS,
        "statuses": STATUSES,
        "row_name": lambda row: row_name(row, language),
        "tongue": language.value,
        "units": KEPT_UNITS,
        "figure": figure,
        "weighed": lambda grams: weight(Weight(grams)),
    }


def _offer(quote: SavedQuote) -> Any:
    offers = quote.document["offers"]
    return next(each for each in offers if each["key"] == quote.service)


def _address(quote: SavedQuote) -> str:
    return url_for("quotes.show", reference=quote.plan.reference, number=quote.number)


def _refused(problems: list[Problem], address: str) -> Response:
    for problem in problems:
        flash(say(problem, current_language()), "problem")
    return redirect(address, code=303)
