"""Keeping a quote of a plan, choosing it as the plan's channel, and removing it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence import choosing
from app.persistence.tables.choosing import SavedQuote
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Plan
from app.usecases import answer_plan
from app.usecases.plan_cost import Choice, PlanCost, work_out
from app.usecases.plan_known import Known, gather
from app.usecases.quotes.deal_document import read_deal
from app.usecases.quotes.document import SCHEMA, Document, read_answers, read_choice, write_quote

#: Quotes of one plan that are kept; more are a mistake rather than a decision.
MOST: int = 100


def keep(
    session: Session,
    plan: Plan,
    *,
    worked_out: tuple[PlanCost, Choice, Known],
    name: str,
    person_id: int | None,
) -> SavedQuote | list[Problem]:
    """Freeze the cost as it was worked out, under the next number of the plan."""
    cost, choice, known = worked_out
    if cost.chosen is None or cost.table is None:
        return [Problem("quote-nothing-to-keep")]
    number = choosing.last_number(session, plan) + 1
    if len(choosing.quotes_of(session, plan)) >= MOST:
        return [Problem("quote-too-many", params={"limit": MOST})]
    quote = SavedQuote(
        plan=plan,
        number=number,
        name=name,
        service=cost.chosen.key,
        document=write_quote(cost, choice=choice, known=known),
        person_id=person_id,
    )
    session.add(quote)
    session.commit()
    return quote


def again(session: Session, quote: SavedQuote, *, today: date) -> Document | list[Problem]:
    """Return the quote worked out from what went in, under the rules and rates of today."""
    kept = quote.document
    if kept["schema"] != SCHEMA:
        return [Problem("quote-other-schema", params={"schema": kept["schema"]})]
    deal, choice = read_deal(kept["deal"]), read_choice(kept)
    answers = read_answers(kept, kept_at=quote.created_at)
    known = replace(gather(session, deal, today=today), answers=answers)
    cost = work_out(deal, choice=choice, known=known)
    if cost.chosen is None or cost.table is None:
        return [Problem("quote-service-gone")]
    return write_quote(cost, choice=choice, known=known)


def choose(session: Session, plan: Plan, quote: SavedQuote) -> list[Problem]:
    """Make the quote's service, day of entry and insurance those of the plan."""
    chosen = read_choice(quote.document)
    answers = {
        "rate_line": chosen.service,
        "entry_date": chosen.entry_date,
        "insurance": chosen.insurance,
        "insurance_rate": chosen.insurance_rate,
    }
    for other in choosing.quotes_of(session, plan):
        other.chosen_at = now() if other.id == quote.id else None
    return answer_plan.save_answers(session, plan=plan, slug="cost", answers=answers)


def remove(session: Session, quote: SavedQuote) -> None:
    """Take a quote away."""
    session.delete(quote)
    session.commit()


def total_of(document: Document) -> tuple[Decimal, str, bool]:
    """Return what everything costs by a quote, in which currency, and whether more may come."""
    row = next(each for each in document["rows"] if each["id"] == "total//sum")
    return Decimal(row["amount"]), row["currency"], row["status"] == "open"
