"""Brings each line from its trade term to the destination's value base, in rows that show how."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.customs.assessment import Kind, Row, Status
from app.domain.customs.destination import Destination, ValueBase
from app.domain.customs.duties.liabilities import cited
from app.domain.customs.entry import Charges, Entry, EntryLine, Incoterm
from app.domain.customs.taxes.facts import Part
from app.domain.problems import Problem, Severity
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money, allocate, total

#: Terms whose price holds carriage to the border, cover for it, and carriage beyond it (ICC 2020).
#: Carriage paid to a named place (CPT, CIP) is taken to end at the border.
DELIVERED: Final = frozenset({Incoterm.DAP, Incoterm.DPU, Incoterm.DDP})
WITH_INSURANCE: Final = DELIVERED | {Incoterm.CIF, Incoterm.CIP}
WITH_FREIGHT: Final = WITH_INSURANCE | {Incoterm.CFR, Incoterm.CPT}


@dataclass(frozen=True, slots=True)
class ValuedLine:
    """A line with its customs value and the rows from the stated value to it.

    `taxed` is its share of the charges that are no part of the value but of the base of the tax,
    `source` names the rule by which the authority values goods.
    """

    line: EntryLine
    value: Money
    rows: tuple[Row, ...] = ()
    taxed: Money | None = None
    source: str = ""

    def with_row(self, row: Row, *, value: Money) -> "ValuedLine":
        """Return the line at another value, `row` saying why."""
        stated = self.rows or (_row("stated-value", self.value, source=self.source),)
        return ValuedLine(self.line, value, (*stated, row), self.taxed, self.source)


def _row(programme: str, amount: Money, *, source: str, rate: str | None = None) -> Row:
    return Row(
        kind=Kind.VALUE,
        programme=programme,
        status=Status.APPLIED,
        amount=amount,
        rate=rate,
        source=source,
    )


def adjustments(entry: Entry, *, base: ValueBase) -> Iterator[tuple[str, Money]]:
    """Yield each charge that the price holds too much (negative) or too little, never zero."""
    additions = ("dutiable-additions", entry.charges.dutiable_additions)
    for programme, amount in (*_after_import(entry), *_to_border(entry, base=base), additions):
        if amount.amount:
            yield programme, amount


def _after_import(entry: Entry) -> Iterator[tuple[str, Money]]:
    """Yield what a delivered price holds beyond the border: as stated, else carriage inland."""
    if entry.incoterm in DELIVERED:
        stated = entry.charges.included_post_import
        if stated.amount:
            yield "post-import", -stated
        else:
            yield "inland-freight", -entry.charges.freight_inland


def _to_border(entry: Entry, *, base: ValueBase) -> Iterator[tuple[str, Money]]:
    charges, term = entry.charges, entry.incoterm
    for programme, amount, held in (
        ("international-freight", charges.freight_to_border, term in WITH_FREIGHT),
        ("insurance", charges.insurance, term in WITH_INSURANCE),
    ):
        if held and base is ValueBase.FOB:
            yield programme, -amount
        if not held and base is ValueBase.CIF:
            yield programme, amount


def value_lines(
    entry: Entry, *, destination: Destination, rate: ExchangeRate
) -> tuple[ValuedLine, ...] | Problem:
    """Return every line at the destination's value base, by line id, charges shared by value.

    Shares follow the largest remainder, ties by line id, so the order of lines changes nothing.
    The problem says that more is to be taken out than the price holds.
    """
    lines = sorted(entry.lines, key=lambda line: line.id)
    rule = cited(destination.sources[0])
    valued = list(_converted(lines, rate=rate, rule=rule))
    weights = [line.value.amount for line in valued]
    steps = [
        (programme, _in_currency(amount, rate=rate))
        for programme, amount in adjustments(entry, base=destination.value_base)
    ]
    worth = total((line.value for line in valued), currency=destination.currency)
    taken = total(
        (amount for _, amount in steps if amount.amount < 0), currency=destination.currency
    )
    if (worth + taken).amount < 0:
        return Problem("customs-charges-exceed-value", "charges", {"taken": -taken, "value": worth})
    for programme, amount in steps:
        valued = _shared(valued, programme=programme, amount=amount, weights=weights)
    charge = _in_currency(_taxed_charges(entry, destination=destination), rate=rate)
    return tuple(_with_taxed(valued, charge=charge, weights=weights))


def _taxed_charges(entry: Entry, *, destination: Destination) -> Money:
    """Return the charges in the base of the tax that the customs value does not hold."""
    charges = entry.charges
    held = {
        Part.FREIGHT: charges.freight_to_border,
        Part.INSURANCE: charges.insurance,
        Part.INLAND: charges.freight_inland,
    }
    parts = destination.tax.parts if destination.tax else ()
    return total((held[part] for part in parts), currency=entry.currency)


def _with_taxed(
    lines: Sequence[ValuedLine], *, charge: Money, weights: Sequence[Decimal]
) -> Sequence[ValuedLine]:
    if not charge.amount:
        return lines
    shares = allocate(charge, weights=weights)
    return [
        ValuedLine(line.line, line.value, line.rows, share, line.source)
        for line, share in zip(lines, shares, strict=True)
    ]


def _in_currency(money: Money, *, rate: ExchangeRate) -> Money:
    return money if rate.base == rate.quote else rate.convert(money).rounded()


def _converted(
    lines: Iterable[EntryLine], *, rate: ExchangeRate, rule: str
) -> Iterator[ValuedLine]:
    """Yield the lines at their stated value, in a row of its own where a currency is converted."""
    words = f"1 {rate.base} = {rate.value:f} {rate.quote}"
    source = f"{rate.source}, {rate.as_of}"
    for line in lines:
        value = _in_currency(line.value, rate=rate)
        same = rate.base == rate.quote
        rows = () if same else (_row("stated-value", value, rate=words, source=source),)
        yield ValuedLine(line, value, rows, source=rule)


def _shared(
    lines: Sequence[ValuedLine], *, programme: str, amount: Money, weights: Sequence[Decimal]
) -> list[ValuedLine]:
    sign = -1 if amount.amount < 0 else 1
    shares = allocate(amount * sign, weights=weights)
    return [
        line.with_row(
            _row(programme, share * sign, source=line.source), value=line.value + share * sign
        )
        for line, share in zip(lines, shares, strict=True)
    ]


def price_warnings(charges: Charges, *, term: Incoterm) -> Iterator[Problem]:
    """Yield what looks contradictory between the term and the charges."""
    stated = bool(charges.included_post_import.amount)
    if stated and term not in DELIVERED:
        params = {"term": term.value}
        yield Problem("customs-post-import-ignored", "charges", params, Severity.ADVISORY)
    if term is Incoterm.DDP and not stated:
        yield Problem("customs-delivered-price-whole", "charges", severity=Severity.ADVISORY)
