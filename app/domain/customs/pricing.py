"""Turns each duty of a line into a row with its amount, or says what is missing for it."""

from decimal import Decimal

from app.domain.customs.assessment import Kind, Row, Status, Working
from app.domain.customs.duties.liabilities import Liability, remark
from app.domain.customs.rates.parts import part_name
from app.domain.customs.rates.quantity_names import quantity_name
from app.domain.customs.rates.working import (
    Convert,
    MissingPart,
    MissingQuantity,
    Worked,
    work_out,
)
from app.domain.customs.valuation import ValuedLine
from app.domain.problems import Problem
from app.domain.quantities.money import Money


def duty_row(duty: Liability, *, line: ValuedLine, convert: Convert) -> Row | Problem:
    """Return the row of `duty` with its amount.

    A plain quantity that an owed duty needs is a problem at the line's `quantities`; what counts
    only part of the goods, or may not be owed, leaves the duty unknown with the question.
    """
    if duty.status is Status.UNKNOWN:
        return _row(duty, line=line)
    if duty.status is Status.SUPPRESSED or duty.rate is None:
        return _row(duty, line=line, amount=Money.zero(line.value.currency))
    found = work_out(duty.rate, line=line, convert=convert)
    if isinstance(found, Problem):
        return found
    if isinstance(found, Worked):
        bounded = duty.noted(remark(f"customs-note-{found.bound}")) if found.bound else duty
        return _row(bounded, line=line, amount=found.amount, working=found.steps)
    if isinstance(found, MissingQuantity) and not found.qualified and duty.owed:
        return Problem("customs-quantity-missing", "quantities", _asked(found))
    return _row(duty.noted(_question(found), status=Status.UNKNOWN), line=line)


def waiting_row(duty: Liability, *, line: ValuedLine, missing: Problem) -> Row:
    """Return the row of an owed `duty` that waits for the quantity that `missing` names."""
    why = remark("customs-note-quantity", **missing.params)
    return _row(duty.noted(why, status=Status.UNKNOWN), line=line)


def _row(
    duty: Liability,
    *,
    line: ValuedLine,
    amount: Money | None = None,
    working: tuple[Working, ...] = (),
) -> Row:
    return Row(
        kind=Kind.DUTY,
        programme=duty.programme,
        status=duty.status,
        amount=amount,
        code=duty.code,
        name=duty.name,
        rate=duty.words,
        basis=line.value,
        working=working,
        validity=duty.validity,
        source=duty.source,
        notes=duty.notes,
    )


def _asked(missing: MissingQuantity) -> dict[str, object]:
    return {"unit": quantity_name(missing.key), "key": missing.key}


def _question(missing: MissingQuantity | MissingPart) -> Problem:
    if isinstance(missing, MissingPart):
        return remark("customs-note-part", part=part_name(missing.part), key=missing.part)
    return remark("customs-note-quantity", **_asked(missing))


def combined_percent(duties: tuple[Liability, ...]) -> Decimal:
    """Return the ad valorem percent that `duties` owe together."""
    return sum((duty.rate.percent for duty in duties if duty.owed and duty.rate), Decimal(0))
