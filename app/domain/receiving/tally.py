"""What was counted of a shipment against what was shipped: the discrepancy 入库差异 per SKU."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.problems import Problem, Severity

#: More units than this of one SKU are a slip of the hand.
MOST_UNITS: Final = 10_000_000


class Verdict(StrEnum):
    """How a shipment, or one SKU of it, came out so far."""

    UNCOUNTED = "uncounted"
    COUNTING = "counting"
    EQUAL = "equal"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Units of one SKU as the warehouse reports them so far: good, damaged, and said to be missing.

    `missing` is None where the warehouse says nothing of it.
    """

    received: int
    damaged: int = 0
    missing: int | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield which of the figures cannot be."""
        figures = {"received": self.received, "damaged": self.damaged, "missing": self.missing or 0}
        for field, units in figures.items():
            if units < 0:
                yield Problem("receiving-negative", field)
            elif units > MOST_UNITS:
                yield Problem("receiving-too-many", field, {"limit": MOST_UNITS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Units of one SKU, or of all, in the places they can have come to.

    What is in `shipped` and `over` is all in `received`, `damaged`, `short` and `uncounted`.
    """

    shipped: int = 0
    received: int = 0
    damaged: int = 0
    missing: int = 0
    over: int = 0
    short: int = 0
    uncounted: int = 0

    @property
    def discrepancy(self) -> int:
        """Return 入库差异: shipped less received less damaged; below nought more came than went."""
        return self.shipped - self.received - self.damaged

    @property
    def differs(self) -> bool:
        """Return whether anything came short, over or damaged."""
        return bool(self.short or self.over or self.damaged)

    def __add__(self, other: "Units") -> "Units":
        return Units(
            shipped=self.shipped + other.shipped,
            received=self.received + other.received,
            damaged=self.damaged + other.damaged,
            missing=self.missing + other.missing,
            over=self.over + other.over,
            short=self.short + other.short,
            uncounted=self.uncounted + other.uncounted,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One SKU: what was shipped, and the count that holds, None before there is one.

    Once `closed`, nothing more is expected, so that what is still lacking came short.
    """

    sku: str
    shipped: int
    count: Count | None = None
    closed: bool = False

    @property
    def units(self) -> Units:
        """Return where the units are. Before closing only what is said to be missing is short."""
        count = self.count or Count(received=0)
        missing = count.missing or 0
        lacking = self.shipped - count.received - count.damaged
        expected = max(lacking, 0)
        short = expected if self.closed else min(missing, expected)
        return Units(
            shipped=self.shipped,
            received=count.received,
            damaged=count.damaged,
            missing=missing,
            over=max(-lacking, 0),
            short=short,
            uncounted=expected - short,
        )

    @property
    def shipped_at_all(self) -> bool:
        """Return whether the SKU was in the shipment."""
        return self.shipped > 0

    @property
    def verdict(self) -> Verdict:
        """Return how the SKU came out."""
        return _verdict(self.units, counted=self.count is not None, closed=self.closed)

    def advice(self) -> Iterator[Problem]:
        """Yield what does not add up in the warehouse's own figures."""
        units = self.units
        stray = units.missing - (units.short + units.uncounted)
        if stray > 0:
            params = {"sku": self.sku, "missing": units.missing, "units": stray}
            yield Problem("receiving-overstated", "missing", params, Severity.ADVISORY)


@dataclass(frozen=True, slots=True)
class Tally:
    """All SKUs of a shipment, those shipped first, then those that only the warehouse knows of."""

    lines: tuple[Line, ...]
    closed: bool = False

    @property
    def units(self) -> Units:
        """Return the sums; what is over of one SKU makes up for nothing of another."""
        return sum((line.units for line in self.lines), Units())

    @property
    def counted(self) -> bool:
        """Return whether anything was counted."""
        return any(line.count is not None for line in self.lines)

    @property
    def verdict(self) -> Verdict:
        """Return how the shipment came out."""
        return _verdict(self.units, counted=self.counted, closed=self.closed)

    @property
    def differing(self) -> tuple[Line, ...]:
        """Return the SKUs that came short, over or damaged."""
        return tuple(line for line in self.lines if line.units.differs)

    def as_if_closed(self) -> "Tally":
        """Return the tally as it would stand with nothing more expected."""
        return tally(
            {line.sku: line.shipped for line in self.lines},
            {line.sku: line.count for line in self.lines if line.count is not None},
            closed=True,
        )


def tally(shipped: Mapping[str, int], counts: Mapping[str, Count], *, closed: bool) -> Tally:
    """Return the tally of units shipped by SKU and of the counts that hold by SKU."""
    skus = dict.fromkeys([*shipped, *counts])
    return Tally(
        tuple(
            Line(sku=sku, shipped=shipped.get(sku, 0), count=counts.get(sku), closed=closed)
            for sku in skus
        ),
        closed=closed,
    )


def _verdict(units: Units, *, counted: bool, closed: bool) -> Verdict:
    if not (counted or closed):
        return Verdict.UNCOUNTED
    if units.uncounted:
        return Verdict.COUNTING
    return Verdict.DIFFERS if units.differs else Verdict.EQUAL
