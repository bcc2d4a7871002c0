"""The warnings beside an answer: old data, doubtful figures, and what may be otherwise."""

from collections.abc import Iterator
from typing import Final

from app.domain.customs.assessment import Row
from app.domain.customs.destination import Destination
from app.domain.customs.duties.liabilities import remark
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry, VatMethod
from app.domain.customs.fees import doubts
from app.domain.customs.taxes.facts import Deferral, Tax
from app.domain.customs.valuation import price_warnings
from app.domain.problems import Problem
from app.domain.quantities.money import Money

#: The kind of an importer that the destination's law calls foreign.
NON_RESIDENT: Final = "non_resident"


def cautions(
    entry: Entry,
    *,
    destination: Destination,
    tariff: Tariff | None,
    worth: Money,
    fees: tuple[Row, ...],
) -> Iterator[Problem]:
    """Yield every warning for `entry`, worth so much in value, with its rows of `fees`."""
    if tariff:
        yield from _vintage(entry, tariff=tariff)
    yield from doubts(destination.fees, rows=fees, day=entry.entry_date)
    if not all(line.valuation for line in entry.lines):
        yield remark("customs-valuation-missing")
    yield from price_warnings(entry.charges, term=entry.incoterm)
    if destination.tax:
        yield from _on_tax(entry, tax=destination.tax)
    for small in destination.small_entries:
        if worth.amount <= small.limit and small.validity.covers(entry.entry_date):
            yield remark(small.warning, limit=Money(small.limit, worth.currency))
    yield from (remark(code) for code in destination.reminders)
    if destination.foreign_importer and entry.importer.kind == NON_RESIDENT:
        yield remark(destination.foreign_importer)


def _vintage(entry: Entry, *, tariff: Tariff) -> Iterator[Problem]:
    vintage, day = tariff.schedule.vintage, entry.entry_date
    if day <= vintage:
        return
    schedule = tariff.schedule.name
    yield remark("stale-vintage", schedule=schedule, day=vintage, days=(day - vintage).days)
    if (day.year - 1, day.month, day.day) > (vintage.year, vintage.month, vintage.day):
        yield remark("vintage-years-old", schedule=schedule)


def _on_tax(entry: Entry, *, tax: Tax) -> Iterator[Problem]:
    province = (tax.provinces or {}).get(entry.subdivision)
    if province:
        yield remark("customs-provincial-tax", province=province)
    if entry.importer.vat_method is not VatMethod.POSTPONED:
        return
    if tax.deferral is Deferral.NONE:
        yield remark("customs-postponed-never")
    elif not entry.importer.vat_registered:
        yield remark("customs-postponed-unregistered")
    elif tax.deferral is Deferral.APPROVED:
        yield remark("customs-postponed-approval")
    elif tax.deferral is Deferral.UNSURE:
        yield remark("customs-postponed-unsure")
