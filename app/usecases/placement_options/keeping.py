"""Keeping, choosing and removing the placement options of a plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.programme.fees import FeeUnit
from app.domain.programme.placement_options import Split
from app.persistence import choosing
from app.persistence.tables.choosing import PlacementOption
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Plan

#: Options of one plan; a platform offers a handful.
MOST: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionSaid:
    """An option as a form or a pasted row says it."""

    split: Split
    name: str = ""
    text: str = ""
    centres: str = ""
    shipments: int | None = None
    fee: Decimal | None = None
    fee_currency: str = "USD"
    fee_unit: FeeUnit = FeeUnit.UNIT
    freight: Decimal | None = None
    freight_currency: str = ""
    days: int | None = None


def save_option(
    session: Session,
    plan: Plan,
    said: OptionSaid,
    *,
    row: PlacementOption | None,
    person_id: int,
) -> list[Problem]:
    """Keep a new option, or change `row`."""
    problems = _too_many(session, plan, new=0 if row else 1)
    if problems:
        return problems
    if row is None:
        row = PlacementOption(plan=plan, person_id=person_id)
        session.add(row)
    _take(row, said)
    session.commit()
    return []


def add_options(
    session: Session, plan: Plan, options: Sequence[OptionSaid], *, person_id: int
) -> list[Problem]:
    """Keep several options at once, all or none."""
    problems = _too_many(session, plan, new=len(options))
    if problems:
        return problems
    for said in options:
        row = PlacementOption(plan=plan, person_id=person_id)
        _take(row, said)
        session.add(row)
    session.commit()
    return []


def _too_many(session: Session, plan: Plan, *, new: int) -> list[Problem]:
    if len(choosing.options_of(session, plan)) + new > MOST:
        return [Problem("placement-option-too-many", params={"limit": MOST})]
    return []


def _take(row: PlacementOption, said: OptionSaid) -> None:
    for name in OptionSaid.__dataclass_fields__:
        setattr(row, name, getattr(said, name))


def choose(session: Session, plan: Plan, option: PlacementOption | None) -> None:
    """Let the plan follow an option, so that its fee counts; or none."""
    for each in choosing.options_of(session, plan):
        each.chosen_at = now() if each is option else None
    session.commit()


def remove(session: Session, option: PlacementOption) -> None:
    """Take an option away."""
    session.delete(option)
    session.commit()
