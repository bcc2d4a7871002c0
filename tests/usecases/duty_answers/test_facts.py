"""Answers as they are kept, and what they make of a declared line."""

from decimal import Decimal

from app.domain.customs.entry import EntryLine, TaxCategory
from app.domain.quantities.money import Money
from app.usecases.duty_answers.facts import answered, read_amount, write_amount

LINE = EntryLine(
    id="1",
    code="9617001000",
    origin="CN",
    value=Money(Decimal(5000), "USD"),
    quantities={"kg": Decimal(100)},
)


def after(**answers: str) -> EntryLine:
    given = {fact.replace("__", ":"): value for fact, value in answers.items()}
    return answered(LINE, given, units=Decimal(200), convert=lambda money: money)


def test_without_answers_nothing_changes() -> None:
    assert after() == LINE


def test_quantities_and_parts_are_those_of_one_unit() -> None:
    line = after(quantity__l="1.5", part__battery="0.30 USD", part__metal="2 USD")
    assert line.quantities == {"kg": Decimal(100), "l": Decimal(300)}
    assert line.facts.component_values == {"battery": Decimal("60.00")}
    assert line.facts.metal_value == Decimal(400)


def test_a_part_in_a_currency_without_a_rate_stays_unknown() -> None:
    given = {"part:battery": "0.30 EUR"}
    assert answered(LINE, given, units=Decimal(200), convert=lambda _: None) == LINE


def test_no_metal_at_all_is_more_than_little_metal() -> None:
    assert after(metal_share="5").facts.metal is None
    none = after(metal_share="0").facts
    assert (none.metal, none.metal_share) == ("none", Decimal(0))


def test_what_is_not_claimed_is_no_claim() -> None:
    line = after(exclusion="none", preference="none")
    assert (line.facts.exclusion, line.facts.preference) == (None, None)
    assert after(exclusion="9903.88.69").facts.exclusion == "9903.88.69"


def test_the_tax_category_is_the_lines_own() -> None:
    assert after(tax_category="reduced").tax_category is TaxCategory.REDUCED


def test_an_amount_is_read_as_it_was_written() -> None:
    amount = Money(Decimal("0.30"), "USD")
    assert write_amount(amount) == "0.30 USD"
    assert read_amount("0.30 USD") == amount
