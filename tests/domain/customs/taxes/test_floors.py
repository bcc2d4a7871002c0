from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.domain.customs.assessment import Assessment, Kind, Status
from app.domain.customs.entry import EntryLine
from app.domain.customs.fees import NO_FEES
from app.domain.customs.taxes.facts import Floors
from app.domain.quantities.money import Money
from tests.factories.customs import (
    SOURCE,
    VAT,
    answered,
    by_hand,
    charges,
    codes,
    destination,
    entry,
    exchange,
    line,
    row,
)

FLOORS = Floors(base=Decimal(1000), amount=Decimal(100), source=SOURCE)


def yen(amount: str) -> Money:
    return Money(Decimal(amount), "JPY")


def goods(value: str, *rates: str, **changes: Any) -> EntryLine:
    entered = tuple(by_hand("mfn", text) for text in rates)
    return replace(line(entered_rates=entered, **changes), value=yen(value))


def floored(*lines: EntryLine) -> Assessment:
    made = entry(*lines, currency="JPY", charges=charges("JPY"))
    into = destination(currency="JPY", floors=FLOORS, tax=VAT, fees=NO_FEES)
    return answered(made, into=into)


def test_the_base_of_duty_is_rounded_down_and_says_so() -> None:
    found = floored(goods("12999", "5%"))
    assert found.customs_value == yen("12999")
    assert (row(found, "mfn").basis, row(found, "mfn").amount) == (yen("12000"), yen("600"))
    assert codes(row(found, "mfn").notes) == ["customs-note-entered", "customs-note-floored-base"]


def test_goods_free_of_duty_owe_nothing_on_the_lower_base() -> None:
    found = row(floored(goods("12999", "Free")), "mfn")
    assert (found.basis, found.amount) == (yen("12000"), yen("0"))


def test_a_base_already_whole_says_nothing() -> None:
    assert codes(row(floored(goods("12000", "5%")), "mfn").notes) == ["customs-note-entered"]


def test_duties_are_added_before_their_sum_is_rounded_down() -> None:
    found = floored(goods("1000", "3%", id="a"), goods("1000", "8%", id="b"))
    assert [r.amount for r in found.rows if r.programme == "mfn"] == [yen("30"), yen("80")]
    drop = row(found, "duty-rounding")
    assert (drop.kind, drop.amount, drop.rounds) == (Kind.ROUNDING, yen("-10"), Kind.DUTY)
    assert found.totals.duty == yen("100")


def test_fractions_of_a_yen_are_dropped_line_by_line() -> None:
    found = floored(goods("1000", "4.95%", id="a"), goods("1000", "5.05%", id="b"))
    assert [r.amount for r in found.rows if r.programme == "mfn"] == [yen("49"), yen("50")]
    assert found.totals.duty == yen("0")


def test_a_fraction_of_a_yen_in_another_currency_stays_as_converted() -> None:
    abroad = exchange("USD", "JPY", "150")
    made = entry(
        goods("1000", "1 USD/kg", quantities={"kg": Decimal("1.005")}),
        currency="JPY",
        charges=charges("JPY"),
        exchange_rates=(abroad,),
    )
    into = destination(currency="JPY", floors=FLOORS)
    assert row(answered(made, into=into), "mfn").amount == yen("151")


def test_a_tax_is_rounded_down_on_a_base_of_value_and_rounded_duty() -> None:
    found = floored(goods("1950", "15%"))
    assert row(found, "mfn").amount == yen("150")
    assert row(found, "vat").basis == yen("2000")  # 1,950 + 100, not 1,950 + 150
    assert found.totals.tax == yen("400")


def test_nothing_to_drop_is_no_row() -> None:
    found = floored(goods("10000", "10%"))
    assert [r for r in found.rows if r.kind is Kind.ROUNDING] == []


def test_a_duty_by_quantity_is_dropped_alike() -> None:
    found = floored(goods("1000", "15 JPY/kg", quantities={"kg": Decimal("10.5")}))
    assert row(found, "mfn").amount == yen("157")
    assert found.totals.duty == yen("100")


def test_unknown_rows_are_neither_floored_nor_dropped() -> None:
    found = floored(goods("12999"))
    assert row(found, "mfn").status is Status.UNKNOWN
    assert "customs-note-floored-base" not in codes(row(found, "mfn").notes)
    assert [r for r in found.rows if r.kind is Kind.ROUNDING] == []
