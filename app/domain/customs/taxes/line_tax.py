"""The tax of one line: on its customs value, its duties and the charges that the tax reaches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from app.domain.customs.assessment import ALWAYS, Kind, Row, Status, Working
from app.domain.customs.duties.liabilities import NORMAL_RATE, cited, remark
from app.domain.customs.entry import Entry, EntryLine, TaxCategory, VatMethod
from app.domain.customs.rates.grammar import HUNDRED, AdValorem
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.customs.taxes.facts import Deferral, Floors, Tax
from app.domain.customs.taxes.printed import excise_rows, printed_rates
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.quantities.rounding import Rounding
from app.domain.sourcing import Validity

#: Categories that bear nothing because a person says so, and the remark that tells it.
_UNTAXED: Final = {
    TaxCategory.ZERO: ("0%", "customs-note-tax-zero"),
    TaxCategory.EXEMPT: ("exempt", "customs-note-tax-exempt"),
}


@dataclass(frozen=True, slots=True)
class TaxedLine:
    """A line with its customs value, its rows of duty, and its share of the charges taxed.

    `printed` are the measures that the schedule prints on it for its origin and day.
    """

    line: EntryLine
    value: Money
    duties: tuple[Row, ...]
    charges: Money
    printed: tuple[LineMeasure, ...] = ()

    @property
    def duty(self) -> Money:
        """Return the duty that is owed for certain."""
        owed = (row.amount.amount for row in self.duties if row.owed and row.amount is not None)
        return Money(sum(owed, Decimal(0)), self.value.currency)

    def waits(self, *, normal: bool) -> bool:
        """Return whether the normal rate, or another duty, still waits for a rate or an answer."""
        return any(
            row.status.open and (row.programme == NORMAL_RATE) is normal for row in self.duties
        )


@dataclass(frozen=True, slots=True)
class _Levy:
    """The rate that a line bears and what is said of it; no `percent` means it is not known."""

    words: str | None
    percent: Decimal | None
    note: Problem | None = None
    validity: Validity = ALWAYS
    source: str = ""


@dataclass(frozen=True, slots=True)
class TaxCase:
    """The tax of a country as it meets one entry."""

    tax: Tax
    entry: Entry
    floors: Floors | None = None
    levies: dict[TaxCategory, _Levy] = field(default_factory=dict)

    @property
    def postponed(self) -> bool:
        """Return whether the tax is declared later instead of paid at entry."""
        importer = self.entry.importer
        asked = importer.vat_method is VatMethod.POSTPONED and importer.vat_registered
        return asked and self.tax.deferral is not Deferral.NONE

    def rows(self, item: TaxedLine) -> tuple[Row, ...]:
        """Return the rows of tax of one line, that of the country before the local one.

        Excise that may be due stands before them, since they are charged on it too.
        """
        return (*excise_rows(item.printed), *self._rows(item))

    def _rows(self, item: TaxedLine) -> tuple[Row, ...]:
        levy = self._levy(item)
        if levy.percent is None:
            return tuple(_unknown(programme, levy=levy) for programme in self.tax.programmes)
        duty = item.duty
        base = self._floored(item.value + self._floored(duty, base=False) + item.charges)
        notes = tuple(self._notes(item, levy=levy, duty=duty))
        first = self._row(levy, base=base, notes=notes)
        return (first, *self._local(levy, national=first.amount))

    def _levy(self, item: TaxedLine) -> _Levy:
        line = item.line
        if line.tax_category in _UNTAXED:
            words, code = _UNTAXED[line.tax_category]
            return _Levy(words, Decimal(0), remark(code), source=cited(self.tax.source))
        levy = self._entered(line) or self._dated(line.tax_category)
        if levy.percent is not None and item.waits(normal=True):
            return _Levy(levy.words, None, remark("customs-note-tax-needs-duty"))
        return levy

    def _entered(self, line: EntryLine) -> _Levy | None:
        for rate in line.entered(self.tax.programme):
            note = remark("customs-note-entered")
            return _Levy(rate.rate.text, rate.rate.percent, note, source=rate.source)
        return None

    def _dated(self, category: TaxCategory) -> _Levy:
        """Return the levy of the day, which is looked up once for all lines of a category."""
        if category not in self.levies:
            self.levies[category] = self._looked_up(category)
        return self.levies[category]

    def _looked_up(self, category: TaxCategory) -> _Levy:
        if self.entry.subdivision in self.tax.apart:
            return _Levy(None, None, remark("customs-note-tax-apart", region=self.entry.region))
        found = self.tax.rates_on(self.entry.entry_date, category=category)
        if len(found) > 1:
            percents = [f"{rate.percent:f}%" for rate in found]
            return _Levy(None, None, remark("customs-note-tax-several", rates=percents))
        if not found:
            return _Levy(None, None, remark("customs-note-tax-no-rate"))
        (rate,) = found
        source = cited(*dict.fromkeys((rate.source, self.tax.source)))
        return _Levy(f"{rate.percent:f}%", rate.percent, validity=rate.validity, source=source)

    def _notes(self, item: TaxedLine, *, levy: _Levy, duty: Money) -> Iterator[Problem]:
        if levy.note:
            yield levy.note
        if levy.percent:
            parts = {"value": item.value, "duty": duty, "charges": item.charges}
            code = "customs-note-tax-charges" if item.charges.amount else "customs-note-tax-base"
            yield remark(code, **parts)
        if levy.percent and item.waits(normal=False):
            yield remark("customs-note-tax-more")
        percent = levy.percent or Decimal(0)
        yield from printed_rates(item.printed, programme=self.tax.programme, percent=percent)
        if levy.percent and self.postponed:
            yield remark("customs-note-tax-postponed")

    def _floored(self, money: Money, *, base: bool = True) -> Money:
        if self.floors is None:
            return money
        step = self.floors.base if base else self.floors.amount
        return Money(Rounding.DOWN.to(money.amount, step=step), money.currency)

    def _payable(self, money: Money) -> Money:
        return money.rounded(how=Rounding.DOWN if self.floors else Rounding.HALF_UP)

    def _row(self, levy: _Levy, *, base: Money, notes: Iterable[Problem]) -> Row:
        percent = levy.percent or Decimal(0)
        return Row(
            kind=Kind.TAX,
            programme=self.tax.programme,
            status=Status.APPLIED,
            amount=self._payable(base * (percent / HUNDRED)),
            rate=levy.words,
            basis=base,
            working=(Working(AdValorem(percent), base),) if percent else (),
            validity=levy.validity,
            source=levy.source,
            notes=tuple(notes),
            postponed=self.postponed,
        )

    def _local(self, levy: _Levy, *, national: Money | None) -> Iterator[Row]:
        local = self.tax.local
        if local is None or national is None:
            return
        base = self._floored(national, base=False)
        yield Row(
            kind=Kind.TAX,
            programme=local.programme,
            status=Status.APPLIED,
            amount=self._payable(Money(base.amount * local.parts / local.of, base.currency)),
            rate=f"{local.parts}/{local.of}",
            basis=base,
            validity=levy.validity,
            source=levy.source,
            notes=(remark("customs-note-tax-local"),),
            postponed=self.postponed,
        )


def _unknown(programme: str, *, levy: _Levy) -> Row:
    return Row(
        kind=Kind.TAX,
        programme=programme,
        status=Status.UNKNOWN,
        amount=None,
        rate=levy.words,
        notes=(levy.note,) if levy.note else (),
    )
