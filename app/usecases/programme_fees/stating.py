"""Keeping and removing the fees that people state."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.catalogue.programme_fees import fee_kinds
from app.domain.problems import Problem
from app.domain.programme.fees import FeeUnit
from app.domain.quantities.weight import Weight
from app.persistence.tables.programme_fees import ProgrammeFee


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A fee as a form states it."""

    programme: str
    kind: str
    amount: Decimal
    currency: str
    unit: FeeUnit
    source: str
    size_tier: str = ""
    up_to_weight: Weight | None = None
    valid_from: date | None = None
    valid_to: date | None = None


def state_fee(
    session: Session, said: Statement, *, row: ProgrammeFee | None, person_id: int
) -> list[Problem]:
    """Keep a new fee, or correct `row`; a fee of days on which nobody asks it is refused."""
    problems = _contradictions(said)
    if problems:
        return problems
    if row is None:
        row = ProgrammeFee()
        session.add(row)
    for name in Statement.__dataclass_fields__:
        setattr(row, name, getattr(said, name))
    row.entered_by_id = person_id
    session.commit()
    return []


def _contradictions(said: Statement) -> list[Problem]:
    if said.valid_from and said.valid_to and said.valid_to < said.valid_from:
        return [Problem("programme-fee-days", "valid_to", {"first": said.valid_from})]
    kind = fee_kinds()[said.kind]
    ends = kind.validity.valid_to
    ended = ends is not None and (said.valid_to is None or said.valid_to > ends)
    if ended and said.programme in kind.programmes:
        return [Problem("programme-fee-ended", "valid_to", {"fee": kind.name, "last": ends})]
    return []


def remove_fee(session: Session, row: ProgrammeFee) -> None:
    """Take a fee away."""
    session.delete(row)
    session.commit()
