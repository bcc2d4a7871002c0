"""What an assessment says: rows with their status, totals, warnings and changes to come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, Self

from app.domain.customs.rates.grammar import Term
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money, total
from app.domain.sourcing import Validity

ALWAYS: Final = Validity()


class Kind(StrEnum):
    """What a row is about; rows of each kind sum to a total of their own."""

    VALUE = "value"
    ROUNDING = "rounding"
    DUTY = "duty"
    TAX = "tax"
    FEE = "fee"


class Status(StrEnum):
    """Whether a row is owed; only applied rows are summed."""

    APPLIED = "applied"
    SUPPRESSED = "suppressed"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"

    @property
    def open(self) -> bool:
        """Return whether the row still waits for a rate or an answer."""
        return self in {Status.POSSIBLE, Status.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Working:
    """One term of a rate put to its base: an amount of money or a quantity in the term's unit."""

    term: Term
    base: Money | Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the working. An unknown amount is None, never zero.

    A row of rounding names the kind whose total it `rounds`, where that is not the value. A tax is
    `postponed` when it is declared on a later return instead of paid at entry.
    """

    kind: Kind
    programme: str
    status: Status
    amount: Money | None
    code: str | None = None
    name: Name | None = None
    rate: str | None = None
    basis: Money | None = None
    working: tuple[Working, ...] = ()
    validity: Validity = ALWAYS
    source: str = ""
    notes: tuple[Problem, ...] = ()
    rounds: Kind | None = None
    postponed: bool = False

    @property
    def owed(self) -> bool:
        """Return whether the row counts in the totals."""
        return self.status is Status.APPLIED and self.amount is not None

    @property
    def counts_as(self) -> Kind:
        """Return the kind whose total the row belongs to."""
        return self.rounds or self.kind


@dataclass(frozen=True, slots=True)
class LineAssessment:
    """One line: its customs value and the rows that show how value and duty came about."""

    id: str
    customs_value: Money
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """A change after the entry date that the data already knows, for one line."""

    line: str
    programme: str
    code: str
    name: Name
    rate: str
    starts: date
    note: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums of the applied rows. `postponed` tax is part of `tax`, and is not due at entry.

    `recoverable` is what the importer may deduct later, told beside and never taken off.
    """

    duty: Money
    tax: Money
    fees: Money
    postponed: Money
    recoverable: Money

    @property
    def payable(self) -> Money:
        """Return what is due at entry."""
        return self.duty + self.tax + self.fees - self.postponed

    @classmethod
    def of(cls, rows: Iterable[Row], *, currency: str, deductible: bool = False) -> Self:
        """Return the totals of `rows`; `deductible` when the importer may deduct the tax."""
        sums = dict.fromkeys(Kind, Decimal(0))
        postponed = Decimal(0)
        for row in rows:
            if row.amount is not None and row.owed:
                sums[row.counts_as] += row.amount.amount
                if row.postponed:
                    postponed += row.amount.amount
        return cls(
            duty=Money(sums[Kind.DUTY], currency),
            tax=Money(sums[Kind.TAX], currency),
            fees=Money(sums[Kind.FEE], currency),
            postponed=Money(postponed, currency),
            recoverable=Money(sums[Kind.TAX] if deductible else Decimal(0), currency),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The answer to one entry, in the destination's currency.

    `lacking` is what must be mended in the entry before the answer may be relied upon; `deductible`
    tells whether the importer may deduct the tax.
    """

    currency: str
    rules_as_of: date
    lines: tuple[LineAssessment, ...]
    entry_rows: tuple[Row, ...]
    upcoming: tuple[Upcoming, ...]
    warnings: tuple[Problem, ...]
    valued: bool
    lacking: tuple[Problem, ...] = ()
    deductible: bool = False

    @property
    def customs_value(self) -> Money:
        """Return the value of the whole entry."""
        return total((line.customs_value for line in self.lines), currency=self.currency)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return every row, the lines' and the entry's."""
        return tuple(row for line in self.lines for row in line.rows) + self.entry_rows

    @property
    def totals(self) -> Totals:
        """Return the sums of the applied rows."""
        return Totals.of(self.rows, currency=self.currency, deductible=self.deductible)

    @property
    def complete(self) -> bool:
        """Return whether nothing waits for a rate, an answer or a valuation."""
        return self.valued and not (self.lacking or any(row.status.open for row in self.rows))
