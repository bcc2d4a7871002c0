"""The service a plan remembers, found again on the rate cards in use."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import object_session

from app.domain.freight.rate_cards import RateCard, RateLine
from app.persistence.tables.plans import Plan
from app.usecases.plan_freight import key_of
from app.usecases.rate_cards.in_use import cards_in_use


class Service(NamedTuple):
    """A line of a rate card, with its card."""

    card: RateCard
    line: RateLine


def chosen_service(plan: Plan, *, day: date) -> Service | None:
    """Return a line of the service chosen for the plan, while some card in use has it."""
    found = (each for each in _services(plan, day) if key_of(*each) == plan.rate_line)
    return next(found, None) if plan.rate_line else None


def likely_service(plan: Plan, *, day: date) -> Service | None:
    """Return a line of the service chosen for the plan, else of the first of its channel."""
    channel = (plan.main_leg, plan.final_delivery)
    alike = (
        each
        for each in _services(plan, day)
        if (each.line.main_leg, each.line.final_delivery) == channel
    )
    return chosen_service(plan, day=day) or next(alike, None)


def _services(plan: Plan, day: date) -> Iterator[Service]:
    session = object_session(plan)
    for card in cards_in_use(session, day=day) if session else ():
        for line in card.lines:
            yield Service(card, line)
