from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.customs.assessment import Row, Status
from app.domain.customs.entry import EntryLine, Facts
from app.domain.customs.surtaxes import Surtax
from app.domain.naming import Name
from app.domain.sourcing import Validity
from tests.factories.customs import (
    SOURCE,
    VAT,
    answered,
    by_hand,
    codes,
    destination,
    entry,
    line,
    rate,
    row,
    usd,
)

SURTAX = Surtax(
    programme="surtax",
    name=Name(en="Surtax on steel", zh="钢铁附加税"),
    rate=rate("25%"),
    chapters=frozenset({"73"}),
    made_in=frozenset({"CN"}),
    spared_up_to=usd("5000"),
    validity=Validity(date(2025, 7, 31)),
    source=SOURCE,
)
INTO = destination(tax=VAT, surtaxes=(SURTAX,))


def steel(made: str | None = None, value: str = "5000.01", *rates: str) -> EntryLine:
    entered = (by_hand("mfn", "Free"), *(by_hand("surtax", text) for text in rates))
    return line("73239300", value, facts=Facts(melt_country=made), entered_rates=entered)


def surtax_of(goods: EntryLine) -> Row:
    return row(answered(entry(goods), into=INTO), "surtax")


def test_without_the_country_of_the_metal_it_is_possible_and_asked_for() -> None:
    found = surtax_of(steel())
    assert (found.status, found.amount, found.rate) == (Status.POSSIBLE, usd("1250.00"), "25%")
    assert codes(found.notes) == ["customs-note-surtax-made"]


def test_metal_made_there_is_possible_as_long_as_the_list_is_not_in_the_data() -> None:
    assert codes(surtax_of(steel("CN")).notes) == ["customs-note-surtax-listed"]
    assert surtax_of(steel("CN")).status is Status.POSSIBLE


def test_metal_made_elsewhere_is_spared() -> None:
    found = surtax_of(steel("KR"))
    assert (found.status, found.amount) == (Status.SUPPRESSED, usd("0"))


def test_a_small_entry_is_spared() -> None:
    found = surtax_of(steel("CN", "5000.00"))
    assert codes(found.notes) == ["customs-note-surtax-small"]
    assert found.status is Status.SUPPRESSED


def test_a_rate_that_a_person_enters_settles_it() -> None:
    found = answered(entry(steel("CN", "10000.00", "25%")), into=INTO)
    assert row(found, "surtax").status is Status.APPLIED
    assert found.totals.duty == usd("2500.00")
    assert row(found, "vat").basis == usd("12500.00")
    assert found.complete
    free = answered(entry(steel("CN", "10000.00", "Free")), into=INTO)
    assert (free.totals.duty, free.complete) == (usd("0"), True)


def test_other_chapters_and_earlier_days_are_not_concerned() -> None:
    cotton = line("63026000", "9000.00", entered_rates=(by_hand("mfn", "Free"),))
    early = entry(replace(steel(), value=usd("9000.00")), entry_date=date(2025, 7, 30))
    for made in (entry(cotton), early):
        found = answered(made, into=INTO)
        assert "surtax" not in {r.programme for r in found.rows}
    assert answered(entry(cotton), into=INTO).customs_value.amount == Decimal(9000)
