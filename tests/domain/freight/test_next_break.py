"""A little more weight may cost less: the next weight break is pointed out."""

from dataclasses import replace
from decimal import Decimal

from app.domain.freight.next_break import next_break
from app.domain.freight.quotes import Offer, quote
from app.domain.freight.rate_cards import RateBreak
from app.domain.quantities.money import Money
from tests.factories.freight import breaks, carton, consignment, line


def cny(amount: str) -> Money:
    return Money(Decimal(amount), "CNY")


def test_the_break_just_above_is_told_with_what_it_saves() -> None:
    found = next_break(
        line(breaks=breaks(("0", "10"), ("100", "8"))),
        measured=Decimal("97.7"),
        freight=cny("977.00"),
    )
    assert found
    assert (found.more, found.from_quantity) == (Decimal("2.3"), Decimal(100))
    assert found.saving == cny("177.00")


def test_a_break_that_costs_more_is_not_told() -> None:
    rates = line(breaks=breaks(("0", "10"), ("100", "8")))
    assert next_break(rates, measured=Decimal(50), freight=cny("500.00")) is None
    assert next_break(rates, measured=Decimal(120), freight=cny("960.00")) is None


def test_the_least_charge_holds_at_the_next_break_too() -> None:
    rates = replace(line(breaks=breaks(("0", "10"), ("50", "1"))), min_charge=Decimal(450))
    found = next_break(rates, measured=Decimal(49), freight=cny("490.00"))
    assert found
    assert found.saving == cny("40.00")


def test_a_flat_price_counts_whole_and_a_price_on_request_not_at_all() -> None:
    flat = RateBreak(Decimal(100), Decimal(700), flat=True)
    asked = RateBreak(Decimal(200), None)
    rates = replace(line(), breaks=(*breaks(("0", "10")), flat, asked))
    found = next_break(rates, measured=Decimal(99), freight=cny("990.00"))
    assert found
    assert (found.from_quantity, found.saving) == (Decimal(100), cny("290.00"))


def test_an_offer_says_it_only_where_the_line_does_not_bill_it_by_itself() -> None:
    rates = line(breaks=breaks(("0", "10"), ("100", "8")))
    wanted = consignment(carton("98"))
    plain = quote(rates, consignment=wanted, currency="CNY")
    kind = quote(replace(rates, next_break=True), consignment=wanted, currency="CNY")
    assert isinstance(plain, Offer)
    assert isinstance(kind, Offer)
    assert plain.cheaper
    assert kind.cheaper is None
