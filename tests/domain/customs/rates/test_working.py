from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.entry import EntryLine, Facts
from app.domain.customs.rates.working import (
    MissingPart,
    MissingQuantity,
    Unworked,
    Worked,
    work_out,
)
from app.domain.customs.valuation import ValuedLine
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from tests.factories.customs import exchange, line, rate, usd

PARTS = {"case": Decimal(400), "strap, band or bracelet": Decimal(100), "battery": Decimal(10)}
QUANTITIES = {
    "kg": Decimal(1000),
    "kg drained weight": Decimal(600),
    "pcs": Decimal(200),
    "jewel": Decimal(3400),
    "jewel over 7": Decimal(2000),
    "lpa": Decimal(40),
}
WATCHES = line(value="2000.00", quantities=QUANTITIES, facts=Facts(component_values=PARTS))


def convert(currency: str) -> ExchangeRate | None:
    known = {"GBP": exchange("GBP", "USD", "1.25"), "CNY": exchange("CNY", "USD", "0.14")}
    return known.get(currency)


def worked(text: str, goods: EntryLine = WATCHES) -> Worked | Unworked:
    return work_out(rate(text), line=ValuedLine(goods, usd("2000.00")), convert=convert)


def amount(text: str, goods: EntryLine = WATCHES) -> str:
    found = worked(text, goods)
    assert isinstance(found, Worked), found
    return f"{found.amount.amount:.2f}"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Free", "0.00"),
        ("6.4%", "128.00"),
        ("8.8¢/kg on drained weight", "52.80"),
        ("8.8¢/kg", "88.00"),
        # HTSUS 9102.19.80: 200 × 0.57 + 400 × 4.5% + 100 × 2.1% + 10 × 4%.
        (
            "57¢ each + 4.5% on the case + 2.1% on the strap, band or bracelet + 4% on the battery",
            "134.50",
        ),
        # HTSUS 9101.11.40: 200 × 0.51 + 500 × 6.25% + 10 × 5.3%.
        (
            "51¢ each + 6.25% on the case and strap, band or bracelet + 5.3% on the battery",
            "133.78",
        ),
        ("45¢ each + 6.4% + 2.5¢/jewel", "303.00"),
        ("3.7¢/jewel over 7", "74.00"),
        ("1.00 GBP / % vol / hl", "50.00"),
    ],
)
def test_each_term_is_put_to_what_it_is_charged_on(text: str, due: str) -> None:
    assert amount(text) == due


@pytest.mark.parametrize(
    ("text", "due", "bound"),
    [
        ("5% MIN 4 USD/100 kg MAX 20 USD/100 kg", "100.00", ""),
        ("1% MIN 4 USD/100 kg MAX 20 USD/100 kg", "40.00", "minimum"),
        ("50% MIN 4 USD/100 kg MAX 20 USD/100 kg", "200.00", "maximum"),
        ("4% MIN 0.40 USD/item", "80.00", ""),
        ("0.50 USD / item MIN 2.70% MAX 4.60%", "92.00", "maximum"),
        ("7.90% + 4 USD / 100 kg MAX 8% + 1 USD / 100 kg", "170.00", "maximum"),
    ],
)
def test_the_duty_lies_between_the_ends_of_its_rate(text: str, due: str, bound: str) -> None:
    found = worked(text)
    assert isinstance(found, Worked)
    assert (f"{found.amount.amount:.2f}", found.bound) == (due, bound)
    assert found.steps


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("5¢/m2", MissingQuantity("m2")),
        ("5% MIN 5¢/m2", MissingQuantity("m2")),
        ("5% MAX 5¢/m2", MissingQuantity("m2")),
        ("5¢/kg of total sugars", MissingQuantity("kg total sugars")),
        ("5% on the movement and case", MissingPart("movement and case")),
    ],
)
def test_what_the_line_does_not_say_is_named(text: str, missing: object) -> None:
    assert worked(text) == missing


def test_a_part_of_the_goods_is_qualified() -> None:
    assert MissingQuantity("kg total sugars").qualified
    assert not MissingQuantity("kg").qualified


def test_parts_stated_together_count_as_they_are_stated() -> None:
    facts = Facts(component_values={"movement and case": Decimal(500)})
    assert amount("10% on the movement and case", replace(WATCHES, facts=facts)) == "50.00"


def test_values_of_parts_are_in_the_currency_of_the_line() -> None:
    goods = replace(WATCHES, value=Money(Decimal("14000.00"), "CNY"))
    assert amount("10% on the battery", goods) == "0.14"
    foreign = worked("10% on the battery", replace(WATCHES, value=Money(Decimal(1), "SEK")))
    assert isinstance(foreign, Problem)
    assert foreign.params == {"base": "SEK", "quote": "USD"}


def test_a_bound_in_a_currency_that_cannot_be_converted_is_a_problem() -> None:
    assert isinstance(worked("5% MIN 1 SEK/kg"), Problem)


_PERCENTS = st.decimals(min_value=0, max_value=90, places=2)


@given(_PERCENTS, _PERCENTS, _PERCENTS)
def test_ends_never_let_the_duty_out(share: Decimal, lowest: Decimal, highest: Decimal) -> None:
    low, high = sorted((lowest, highest))
    due = Decimal(amount(f"{share}% MIN {low}% MAX {high}%"))
    assert due == Decimal(amount(f"{min(max(share, low), high)}%"))
