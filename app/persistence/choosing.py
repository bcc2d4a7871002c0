"""Questions asked of placement options, saved quotes and factors of emissions."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from app.persistence.tables.choosing import EmissionFactor, PlacementOption, SavedQuote
from app.persistence.tables.plans import Plan

__all__ = [
    "EmissionFactor",
    "PlacementOption",
    "SavedQuote",
    "chosen_option",
    "emission_factors",
    "last_number",
    "options_of",
    "quote_of",
    "quotes_of",
]


def emission_factors(session: Session) -> list[EmissionFactor]:
    """Return the workspace's own factors with who entered them, oldest first."""
    return list(
        session.scalars(
            select(EmissionFactor)
            .options(joinedload(EmissionFactor.person))
            .order_by(EmissionFactor.id)
        )
    )


def options_of(session: Session, plan: Plan) -> list[PlacementOption]:
    """Return the placement options of a plan in the order they were entered."""
    return list(
        session.scalars(
            select(PlacementOption)
            .options(joinedload(PlacementOption.person))
            .where(PlacementOption.plan_id == plan.id)
            .order_by(PlacementOption.id)
        )
    )


def chosen_option(session: Session, plan: Plan) -> PlacementOption | None:
    """Return the placement option that the plan follows, if one is chosen."""
    return session.scalar(
        select(PlacementOption).where(
            PlacementOption.plan_id == plan.id, PlacementOption.chosen_at.is_not(None)
        )
    )


def quotes_of(session: Session, plan: Plan) -> list[SavedQuote]:
    """Return the saved quotes of a plan with their documents, newest first."""
    return list(
        session.scalars(
            select(SavedQuote)
            .options(joinedload(SavedQuote.person))
            .where(SavedQuote.plan_id == plan.id)
            .order_by(SavedQuote.number.desc())
        )
    )


def quote_of(session: Session, plan: Plan, number: int) -> SavedQuote | None:
    """Return one saved quote of a plan by its number."""
    return session.scalar(
        select(SavedQuote)
        .options(joinedload(SavedQuote.person))
        .where(SavedQuote.plan_id == plan.id, SavedQuote.number == number)
    )


def last_number(session: Session, plan: Plan) -> int:
    """Return the highest number of the plan's quotes, 0 while there is none."""
    found = select(func.max(SavedQuote.number)).where(SavedQuote.plan_id == plan.id)
    return session.scalar(found) or 0
