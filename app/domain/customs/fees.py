"""The fees of a whole entry: a share of its value between dated limits, or a fixed sum."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.customs.assessment import Kind, Row, Status, Working
from app.domain.customs.duties.liabilities import cited, remark
from app.domain.customs.entry import EntryType
from app.domain.customs.rates.grammar import HUNDRED, AdValorem
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.sourcing import Source, Validity
from app.domain.transport import Mode


@dataclass(frozen=True, slots=True)
class Band:
    """A fixed sum for an entry worth more than `over`, or exactly as much where `inclusive`."""

    amount: Decimal
    over: Decimal
    inclusive: bool = False

    def reaches(self, value: Decimal) -> bool:
        """Return whether an entry worth `value` has come so far."""
        return value > self.over or (self.inclusive and value == self.over)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeePeriod:
    """A fee between two dates: a share of the value, or the sum of the last of the `bands` reached.

    `informal` replaces the share on an informal entry. `doubt` is the code of the warning that the
    sums it names are not sure.
    """

    validity: Validity
    source: Source
    percent: Decimal = Decimal(0)
    bands: tuple[Band, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    informal: Decimal | None = None
    doubt: str | None = None

    @property
    def confirmed(self) -> bool:
        """Return whether the figures are sure."""
        return self.doubt is None

    @property
    def sums(self) -> frozenset[Decimal | None]:
        """Return every fixed sum that the period names."""
        banded = (band.amount for band in self.bands if band.amount)
        return frozenset({self.minimum, self.maximum, self.informal, *banded})

    def banded(self, value: Decimal) -> Decimal:
        """Return the fixed sum of an entry worth `value`; nothing below the first band."""
        reached = [band.amount for band in self.bands if band.reaches(value)]
        return reached[-1] if reached else Decimal(0)


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
    """All fees of a country, and the value up to which an entry may be informal.

    Without such a limit the country has no informal entry.
    """

    fees: tuple[Fee, ...]
    informal_limit: Decimal | None = None

    def informal(self, entry_type: EntryType, *, value: Money) -> bool | Problem:
        """Return whether the entry is informal; a problem when it may not be."""
        if self.informal_limit is None:
            return False
        small = value.amount <= self.informal_limit
        if entry_type is EntryType.INFORMAL and not small:
            limit = Money(self.informal_limit, value.currency)
            return Problem("customs-informal-limit", "entry_type", {"limit": limit})
        return entry_type is EntryType.INFORMAL or (entry_type is EntryType.AUTO and small)


NO_FEES: Final = FeeSchedule(())


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
    due = _due(period, value=value, informal=fixed)
    return Row(
        kind=Kind.FEE,
        programme=fee.code,
        name=fee.name,
        status=Status.APPLIED,
        amount=due.amount,
        rate=due.words,
        basis=value,
        working=due.working,
        validity=period.validity,
        source=cited(period.source),
        notes=due.notes,
    )


@dataclass(frozen=True, slots=True)
class _Due:
    """What a fee comes to, and how."""

    amount: Money
    words: str
    working: tuple[Working, ...] = ()
    notes: tuple[Problem, ...] = ()


def _due(period: FeePeriod, *, value: Money, informal: bool) -> _Due:
    currency = value.currency
    if informal and period.informal is not None:
        words = f"{period.informal} {currency}"
        return _Due(
            Money(period.informal, currency), words, notes=(remark("customs-note-informal-fee"),)
        )
    if period.bands:
        banded = period.banded(value.amount)
        return _Due(Money(banded, currency), f"{banded} {currency}")
    share = (value * (period.percent / HUNDRED)).rounded()
    amount, notes = _limited(share, period=period)
    return _Due(amount, f"{period.percent}%", (Working(AdValorem(period.percent), value),), notes)


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


def doubts(schedule: FeeSchedule, *, rows: tuple[Row, ...], day: date) -> Iterator[Problem]:
    """Yield a warning for each fee whose amount hangs on figures that are not sure."""
    amounts = {row.programme: row.amount for row in rows}
    for fee in schedule.fees:
        period, amount = fee.on(day), amounts.get(fee.code)
        if period and period.doubt and amount and amount.amount in period.sums:
            yield remark(period.doubt, fee=fee.name, amount=amount)
