"""Kept quotes, for tests."""

from sqlalchemy.orm import Session

from app.persistence.tables.choosing import SavedQuote
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_of
from app.usecases.plan_cost import Choice, work_out
from app.usecases.plan_known import gather
from app.usecases.quotes import keeping
from tests.factories.costs import TODAY


def a_quote(session: Session, plan: Plan, *, choice: Choice | None = None) -> SavedQuote:
    """Keep a quote of the plan as of the day its rates are of, by the plan's own channel."""
    chosen = choice or Choice()
    deal = deal_of(plan, day=TODAY)
    known = gather(session, deal, today=TODAY)
    cost = work_out(deal, choice=chosen, known=known)
    kept = keeping.keep(
        session, plan, worked_out=(cost, chosen, known), name="First", person_id=None
    )
    assert isinstance(kept, SavedQuote), kept
    return kept
