from decimal import Decimal

import pytest

from app.domain.customs.assessment import Row, Status, Working
from app.domain.customs.duties.liabilities import Liability, entered, remark, unknown
from app.domain.customs.entry import EntryLine
from app.domain.customs.pricing import combined_percent, duty_row
from app.domain.customs.valuation import ValuedLine
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from tests.factories.customs import by_hand, codes, exchange, line, rate, usd

QUANTITIES = {"kg": Decimal(950), "pcs": Decimal(2500), "prs": Decimal(100)}


def convert(currency: str) -> ExchangeRate | None:
    known = {"USD": exchange("USD", "USD", "1"), "GBP": exchange("GBP", "USD", "1.25")}
    return known.get(currency)


def told(duty: Liability, goods: EntryLine | None = None) -> Row:
    goods = goods or line(quantities=QUANTITIES)
    found = duty_row(duty, line=ValuedLine(goods, goods.value), convert=convert)
    assert isinstance(found, Row)
    return found


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Free", "0"),
        ("7.2%", "72.00"),
        ("37.5¢/kg", "356.25"),
        ("5.5¢/kg + 3%", "82.25"),
        ("0.4¢ each + 6.4%", "74.00"),
        ("90¢/pr. + 37.5%", "465.00"),
        ("$1.20/doz.", "250.00"),
        ("144.10 GBP/t", "171.12"),
        ("0.0005%", "0.01"),
        ("0.0004%", "0.00"),
    ],
)
def test_each_term_is_put_to_its_base_and_the_sum_rounded_once(text: str, amount: str) -> None:
    found = told(entered(by_hand("mfn", text)))
    assert found.amount == usd(amount)
    assert found.status is Status.APPLIED


def test_the_working_shows_every_term_with_its_base() -> None:
    found = told(entered(by_hand("mfn", "5.5¢/kg + 3%")))
    kilograms, share = rate("5.5¢/kg + 3%").terms
    assert found.working == (Working(kilograms, Decimal(950)), Working(share, usd("1000.00")))


def missing(duty: Liability, goods: EntryLine) -> Row | Problem:
    return duty_row(duty, line=ValuedLine(goods, goods.value), convert=convert)


def test_a_quantity_that_an_owed_duty_needs_is_asked_for_at_its_place() -> None:
    found = missing(entered(by_hand("mfn", "5.5¢/kg + 3%")), line(quantities={}))
    assert isinstance(found, Problem)
    assert (found.code, found.field) == ("customs-quantity-missing", "quantities")
    assert found.params == {"unit": Name(en="kg", zh="kg"), "key": "kg"}


@pytest.mark.parametrize("text", ["5.5¢/kg + 3%", "5.5¢/doz."])
def test_a_duty_that_may_not_be_owed_stays_unknown_with_the_question(text: str) -> None:
    duty = entered(by_hand("mfn", text)).noted(remark("x"), status=Status.POSSIBLE)
    found = told(duty, line(quantities={}))
    assert (found.status, found.amount) == (Status.UNKNOWN, None)
    assert found.notes[-1].code == "customs-note-quantity"


@pytest.mark.parametrize(
    ("text", "asked", "key"),
    [
        ("8.8¢/kg on drained weight", "customs-note-quantity", "kg drained weight"),
        ("6% on the movement and case", "customs-note-part", "movement and case"),
    ],
)
def test_what_counts_only_part_of_the_goods_is_a_question(text: str, asked: str, key: str) -> None:
    found = told(entered(by_hand("mfn", text)))
    assert (found.status, found.amount) == (Status.UNKNOWN, None)
    assert (found.notes[-1].code, found.notes[-1].params["key"]) == (asked, key)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("5%", None),
        ("5% MIN 1 USD/kg", "customs-note-minimum"),
        ("5% MAX 1 USD/t", "customs-note-maximum"),
    ],
)
def test_the_end_of_a_rate_that_held_is_told(text: str, note: str | None) -> None:
    notes = codes(told(entered(by_hand("mfn", text))).notes)
    assert notes == ["customs-note-entered", *filter(None, [note])]


def test_a_rate_in_a_currency_that_cannot_be_converted_is_a_problem() -> None:
    goods = line(quantities=QUANTITIES)
    duty = entered(by_hand("mfn", "5 EUR/t"))
    found = duty_row(duty, line=ValuedLine(goods, goods.value), convert=convert)
    assert isinstance(found, Problem)
    assert (found.code, found.params) == ("rate-missing", {"base": "EUR", "quote": "USD"})


def test_a_suppressed_duty_shows_nothing_owed() -> None:
    duty = entered(by_hand("mfn", "7.2%")).noted(remark("x"), status=Status.SUPPRESSED)
    assert told(duty).amount == usd("0")


def test_a_possible_duty_shows_its_amount() -> None:
    duty = entered(by_hand("mfn", "7.2%")).noted(remark("x"), status=Status.POSSIBLE)
    found = told(duty)
    assert (found.amount, found.owed) == (usd("72.00"), False)


def test_an_unknown_duty_has_no_amount() -> None:
    found = told(unknown("mfn", why=remark("customs-note-no-line")))
    assert (found.status, found.amount, found.basis) == (Status.UNKNOWN, None, usd("1000.00"))
    assert codes(found.notes) == ["customs-note-no-line"]


def test_percents_that_are_owed_together_are_summed() -> None:
    duties = (
        entered(by_hand("mfn", "7.2%")),
        entered(by_hand("additional", "5¢/kg + 2%")),
        entered(by_hand("safeguard", "9%")).noted(remark("x"), status=Status.POSSIBLE),
        unknown("additional", why=remark("x")),
    )
    assert combined_percent(duties) == Decimal("9.2")
