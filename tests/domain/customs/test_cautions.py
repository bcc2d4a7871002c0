from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.destination import Destination, SmallEntry
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry, Importer, Incoterm, VatMethod
from app.domain.customs.taxes.facts import Deferral
from app.domain.naming import Name
from app.domain.sourcing import Validity
from tests.factories.customs import (
    VAT,
    answered,
    by_hand,
    charges,
    codes,
    destination,
    entry,
    line,
    schedule,
    tariff,
)

ENTERED = line(value="10000.00", entered_rates=(by_hand("mfn", "5%"),))
REGISTERED = Importer(vat_registered=True, vat_method=VatMethod.POSTPONED)


def warned(made: Entry, *, into: Destination, under: Tariff | None = None) -> list[str]:
    return codes(answered(made, into=into, under=under).warnings)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 1, 1), []),
        (date(2026, 1, 2), ["stale-vintage"]),
        (date(2027, 1, 1), ["stale-vintage"]),
        (date(2027, 1, 2), ["stale-vintage", "vintage-years-old"]),
    ],
)
def test_rates_of_an_older_schedule_are_told_and_more_strongly_after_a_year(
    day: date, told: list[str]
) -> None:
    under = tariff(schedule=schedule(data_from=date(2025, 1, 1)))
    assert warned(entry(ENTERED, entry_date=day), into=destination(), under=under) == told


def test_the_warning_says_how_old_the_rates_are() -> None:
    found = answered(entry(ENTERED, entry_date=date(2026, 3, 1)), under=tariff())
    assert found.warnings[0].params["days"] == 59


def test_a_small_entry_may_enjoy_what_a_larger_one_does_not() -> None:
    small = SmallEntry(
        Decimal(10_000), "customs-small-relief", Validity(valid_to=date(2026, 6, 15))
    )
    into = destination(small_entries=(small,))
    assert warned(entry(ENTERED), into=into) == ["customs-small-relief"]
    assert warned(entry(ENTERED, entry_date=date(2026, 6, 16)), into=into) == []
    more = replace(ENTERED, value=ENTERED.value * 2)
    assert warned(entry(more), into=into) == []


def test_a_destination_may_remind_every_entry_of_something() -> None:
    into = destination(reminders=("customs-trade-defence",))
    assert warned(entry(ENTERED), into=into) == ["customs-trade-defence"]


def test_an_importer_from_abroad_is_told_what_the_country_asks() -> None:
    into = destination(foreign_importer="customs-importer-attorney")
    abroad = entry(ENTERED, importer=Importer(kind="non_resident"))
    assert warned(abroad, into=into) == ["customs-importer-attorney"]
    assert warned(entry(ENTERED), into=into) == []
    assert warned(abroad, into=destination()) == []


@pytest.mark.parametrize(
    ("deferral", "importer", "told"),
    [
        (Deferral.REGISTERED, REGISTERED, []),
        (Deferral.APPROVED, REGISTERED, ["customs-postponed-approval"]),
        (Deferral.UNSURE, REGISTERED, ["customs-postponed-unsure"]),
        (Deferral.NONE, REGISTERED, ["customs-postponed-never"]),
        (
            Deferral.APPROVED,
            Importer(vat_method=VatMethod.POSTPONED),
            ["customs-postponed-unregistered"],
        ),
        (Deferral.UNSURE, Importer(vat_registered=True), []),
    ],
)
def test_postponing_has_its_conditions(
    deferral: Deferral, importer: Importer, told: list[str]
) -> None:
    into = destination(tax=replace(VAT, deferral=deferral))
    assert warned(entry(ENTERED, importer=importer), into=into) == told


def test_a_province_with_a_tax_of_its_own_is_told() -> None:
    provinces = {"ON": Name(en="Ontario", zh="安大略省")}
    into = destination(tax=replace(VAT, provinces=provinces))
    assert warned(entry(ENTERED, region="XX-ON"), into=into) == ["customs-provincial-tax"]
    assert warned(entry(ENTERED, region="AB"), into=into) == []
    assert warned(entry(ENTERED), into=into) == []


def test_a_missing_valuation_and_odd_charges_are_told() -> None:
    costs = charges(included_post_import="1.00")
    made = entry(replace(ENTERED, valuation=None), charges=costs, incoterm=Incoterm.FOB)
    assert warned(made, into=destination()) == [
        "customs-valuation-missing",
        "customs-post-import-ignored",
    ]
