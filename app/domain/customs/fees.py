"""The fees of a whole entry: a share of its value between dated limits, or a fixed sum."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.customs.assessment import Kind, Row, Status, Working
from app.domain.customs.entry import EntryType
from app.domain.customs.liabilities import cited, remark
from app.domain.customs.rates import HUNDRED, AdValorem
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.sourcing import Source, Validity
from app.domain.transport import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class FeePeriod:
    """A fee between two dates. `informal` replaces the share on an informal entry.

    `confirmed` is False while the official notice of the figures has not been seen.
    """

    validity: Validity
    percent: Decimal
    source: Source
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    informal: Decimal | None = None
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """A fee of the entry. `modes` limits it to ways of transport.

    `fixed_when_informal` says that an informal entry pays a fixed sum instead of the share.
    """

    code: str
    name: Name
    periods: tuple[FeePeriod, ...]
    sources: tuple[Source, ...]
    modes: frozenset[Mode] = frozenset(Mode)
    fixed_when_informal: bool = False

    def on(self, day: date) -> FeePeriod | None:
        """Return the figures for entry on `day`."""
        return next((period for period in self.periods if period.validity.covers(day)), None)


@dataclass(frozen=True, slots=True)
class FeeSchedule:
    """All fees of a country, and the value up to which an entry may be informal."""

    fees: tuple[Fee, ...]
    informal_limit: Decimal

    def informal(self, entry_type: EntryType, *, value: Money) -> bool | Problem:
        """Return whether the entry is informal; a problem when it may not be."""
        small = value.amount <= self.informal_limit
        if entry_type is EntryType.INFORMAL and not small:
            limit = Money(self.informal_limit, value.currency)
            return Problem("customs-informal-limit", "entry_type", {"limit": limit})
        return entry_type is EntryType.INFORMAL or (entry_type is EntryType.AUTO and small)


def fee_rows(
    schedule: FeeSchedule, *, value: Money, day: date, mode: Mode, informal: bool
) -> Iterator[Row]:
    """Yield the row of each fee that `mode` bears, on the whole entry's `value`."""
    for fee in schedule.fees:
        if mode in fee.modes:
            yield _row(fee, fee.on(day), value=value, informal=informal)


def _row(fee: Fee, period: FeePeriod | None, *, value: Money, informal: bool) -> Row:
    fixed = informal and fee.fixed_when_informal
    if period is None or (fixed and period.informal is None):
        return Row(
            kind=Kind.FEE,
            programme=fee.code,
            name=fee.name,
            status=Status.UNKNOWN,
            amount=None,
            notes=(remark("customs-note-fee-period"),),
        )
    term = AdValorem(period.percent)
    share = (value * (period.percent / HUNDRED)).rounded()
    amount, notes = _limited(share, period=period)
    words = f"{period.percent}%"
    if fixed and period.informal is not None:
        amount = Money(period.informal, value.currency)
        notes, words = (remark("customs-note-informal-fee"),), f"{period.informal} {value.currency}"
    return Row(
        kind=Kind.FEE,
        programme=fee.code,
        name=fee.name,
        status=Status.APPLIED,
        amount=amount,
        rate=words,
        basis=value,
        working=() if fixed else (Working(term, value),),
        validity=period.validity,
        source=cited(period.source),
        notes=notes,
    )


def _limited(share: Money, *, period: FeePeriod) -> tuple[Money, tuple[Problem, ...]]:
    low = None if period.minimum is None else Money(period.minimum, share.currency)
    high = None if period.maximum is None else Money(period.maximum, share.currency)
    if low is None or high is None:
        return share, ()
    if share < low:
        return low, (remark("customs-note-fee-minimum", limit=low),)
    if high < share:
        return high, (remark("customs-note-fee-maximum", limit=high),)
    return share, (remark("customs-note-fee-limits", low=low, high=high),)


def unconfirmed(schedule: FeeSchedule, *, rows: tuple[Row, ...], day: date) -> Iterator[Problem]:
    """Yield a warning for each fee whose amount hangs on figures without an official notice."""
    amounts = {row.programme: row for row in rows}
    for fee in schedule.fees:
        period, row = fee.on(day), amounts.get(fee.code)
        if period is None or period.confirmed or row is None or row.amount is None:
            continue
        if row.amount.amount in {period.minimum, period.maximum, period.informal}:
            params = {"fee": fee.name, "amount": row.amount}
            yield remark("fee-notice-unconfirmed", **params)
