from dataclasses import replace
from datetime import date

import pytest

from app.domain.customs.assessment import Assessment, Row, Status
from app.domain.customs.duties.surtaxes import Surtax
from app.domain.customs.entry import EntryLine, Facts
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

STARTS = date(2025, 7, 31)
OF_ORIGIN = Surtax(
    code="ORDER 1",
    programme="surtax-origin",
    name=Name(en="Surtax on origin", zh="原产地附加税"),
    rate=rate("25%"),
    listed=frozenset({"72071100"}),
    origins=frozenset({"CN"}),
    validity=Validity(date(2024, 10, 22)),
    source=SOURCE,
)
OF_METAL = Surtax(
    code="ORDER 2",
    programme="surtax-metal",
    name=Name(en="Surtax on metal", zh="冶炼地附加税"),
    rate=rate("20%"),
    listed=frozenset({"72071100", "73269010", "73269090"}),
    spared=frozenset({"US"}),
    made_in=frozenset({"CN"}),
    spared_up_to=usd("5000"),
    validity=Validity(STARTS),
    source=SOURCE,
    notes=("customs-note-surtax-quotas",),
)
INTO = destination(tax=VAT, surtaxes=(OF_ORIGIN, OF_METAL))


def steel(
    code: str = "72071100", made: str | None = None, origin: str = "KR", value: str = "5000.01"
) -> EntryLine:
    entered = (by_hand("mfn", "Free"),)
    facts = Facts(melt_country=made)
    return line(code, value, origin=origin, facts=facts, entered_rates=entered)


def answer(goods: EntryLine, **changes: object) -> Assessment:
    return answered(entry(goods, **changes), into=INTO)


def metal(goods: EntryLine, **changes: object) -> Row:
    return row(answer(goods, **changes), "surtax-metal")


def test_without_the_country_of_the_metal_it_is_possible_and_asked_for() -> None:
    found = metal(steel())
    assert (found.status, found.amount, found.rate) == (Status.POSSIBLE, usd("1000.00"), "20%")
    assert codes(found.notes) == ["customs-note-surtax-made", "customs-note-surtax-quotas"]


def test_metal_made_there_is_taxed_and_the_surtax_is_in_the_base_of_the_tax() -> None:
    found = answer(steel(made="CN", value="10000.00"))
    assert row(found, "surtax-metal").status is Status.APPLIED
    assert row(found, "surtax-metal").code == "ORDER 2"
    assert found.totals.duty == usd("2000.00")
    assert row(found, "vat").basis == usd("12000.00")
    assert found.complete


def test_metal_made_elsewhere_is_spared() -> None:
    found = metal(steel(made="KR"))
    assert (found.status, found.amount) == (Status.SUPPRESSED, usd("0"))
    assert codes(found.notes) == ["customs-note-surtax-elsewhere"]


def test_a_small_entry_is_spared() -> None:
    found = metal(steel(made="CN", value="5000.00"))
    assert (found.status, codes(found.notes)) == (
        Status.SUPPRESSED,
        ["customs-note-surtax-small"],
    )


def test_goods_under_way_on_the_first_day_are_spared() -> None:
    found = metal(steel(made="CN"), loaded_at=date(2025, 7, 30))
    assert codes(found.notes) == ["customs-note-in-transit"]
    assert metal(steel(made="CN"), loaded_at=None).status is Status.APPLIED


def test_only_the_first_of_two_orders_is_owed() -> None:
    found = answer(steel(made="CN", origin="CN", value="10000.00"))
    assert row(found, "surtax-origin").amount == usd("2500.00")
    assert row(found, "surtax-metal").status is Status.SUPPRESSED
    assert codes(row(found, "surtax-metal").notes) == ["customs-note-yields"]
    assert found.totals.duty == usd("2500.00")


def test_an_order_that_may_apply_leaves_the_next_one_open() -> None:
    short = replace(OF_ORIGIN, listed=frozenset({"73269010"}))
    goods = steel("732690", made="CN", origin="CN")
    found = answered(entry(goods), into=replace(INTO, surtaxes=(short, OF_METAL)))
    assert codes(row(found, "surtax-origin").notes) == ["customs-note-surtax-ending"]
    assert codes(row(found, "surtax-metal").notes) == [
        "customs-note-surtax-ending",
        "customs-note-may-yield",
        "customs-note-surtax-quotas",
    ]
    assert row(found, "surtax-metal").status is Status.POSSIBLE


def test_a_subheading_listed_as_a_whole_needs_no_longer_code() -> None:
    assert metal(steel("720711", made="CN")).status is Status.APPLIED
    assert metal(steel("7207110010", made="CN")).status is Status.APPLIED


@pytest.mark.parametrize(
    ("goods", "day"),
    [
        (steel("63026000", made="CN"), date(2026, 6, 15)),
        (steel("730100", made="CN"), date(2026, 6, 15)),
        (steel(made="CN"), date(2025, 7, 30)),
        (steel(made="CN", origin="US"), date(2026, 6, 15)),
    ],
)
def test_other_codes_days_and_origins_are_not_concerned(goods: EntryLine, day: date) -> None:
    found = answer(goods, entry_date=day, loaded_at=None)
    assert not {r.programme for r in found.rows} & {"surtax-origin", "surtax-metal"}


def test_a_rate_that_a_person_enters_answers_for_its_order() -> None:
    rates = (by_hand("mfn", "Free"), by_hand("surtax-metal", "Free"))
    found = answer(replace(steel(), entered_rates=rates))
    assert (found.totals.duty, found.complete) == (usd("0"), True)
    assert row(found, "surtax-metal").name == OF_METAL.name
    rates = (by_hand("mfn", "Free"), by_hand("surtax-origin", "25%"))
    found = answer(replace(steel(made="CN", value="10000.00"), entered_rates=rates))
    assert found.totals.duty == usd("2500.00")
    assert codes(row(found, "surtax-metal").notes) == ["customs-note-yields"]
