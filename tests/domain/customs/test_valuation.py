from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.destination import ValueBase
from app.domain.customs.entry import Entry, Incoterm
from app.domain.customs.valuation import ValuedLine, price_warnings, value_lines
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from tests.factories.customs import (
    EXPORT_DAY,
    charges,
    destination,
    entry,
    exchange,
    line,
    usd,
)

SAME = ExchangeRate("USD", "USD", Decimal(1), EXPORT_DAY, "")
ALL = charges(
    freight_to_border="100.00",
    insurance="10.00",
    freight_inland="50.00",
    dutiable_additions="5.00",
    included_post_import="70.00",
)


def valued(made: Entry, *, base: ValueBase = ValueBase.FOB) -> tuple[ValuedLine, ...]:
    found = value_lines(made, destination=destination(value_base=base), rate=SAME)
    assert not isinstance(found, Problem)
    return found


@pytest.mark.parametrize(
    ("term", "free_on_board", "at_the_border"),
    [
        (Incoterm.EXW, "1005.00", "1115.00"),
        (Incoterm.FCA, "1005.00", "1115.00"),
        (Incoterm.FAS, "1005.00", "1115.00"),
        (Incoterm.FOB, "1005.00", "1115.00"),
        (Incoterm.CFR, "905.00", "1015.00"),
        (Incoterm.CPT, "905.00", "1015.00"),
        (Incoterm.CIF, "895.00", "1005.00"),
        (Incoterm.CIP, "895.00", "1005.00"),
        (Incoterm.DAP, "825.00", "935.00"),
        (Incoterm.DPU, "825.00", "935.00"),
        (Incoterm.DDP, "825.00", "935.00"),
    ],
)
def test_every_term_is_brought_to_the_value_base(
    term: Incoterm, free_on_board: str, at_the_border: str
) -> None:
    made = entry(incoterm=term, charges=ALL)
    assert valued(made)[0].value == usd(free_on_board)
    assert valued(made, base=ValueBase.CIF)[0].value == usd(at_the_border)


def test_a_delivered_price_without_a_stated_part_loses_its_carriage_inland() -> None:
    made = entry(incoterm=Incoterm.DAP, charges=charges(freight_inland="50.00"))
    assert valued(made)[0].value == usd("950.00")


def test_rows_lead_from_the_stated_value_to_the_customs_value() -> None:
    (found,) = valued(entry(incoterm=Incoterm.CIF, charges=ALL))
    assert [(r.programme, r.amount) for r in found.rows] == [
        ("stated-value", usd("1000.00")),
        ("international-freight", usd("-100.00")),
        ("insurance", usd("-10.00")),
        ("dutiable-additions", usd("5.00")),
    ]


def test_every_row_of_the_value_names_the_rule_it_follows() -> None:
    (found,) = valued(entry(incoterm=Incoterm.CIF, charges=ALL))
    rule = destination().sources[0].name
    assert all(r.source.startswith(rule) for r in found.rows)


def test_a_value_that_needs_no_change_needs_no_row() -> None:
    assert valued(entry())[0].rows == ()


def test_charges_are_shared_by_value_and_the_odd_cent_goes_by_line_id() -> None:
    made = entry(
        line(id="b"), line(id="a"), line(id="c"), charges=charges(dutiable_additions="1.00")
    )
    found = {item.line.id: item.value for item in valued(made)}
    assert found == {"a": usd("1000.34"), "b": usd("1000.33"), "c": usd("1000.33")}


def test_a_foreign_currency_is_converted_first_and_the_row_names_the_rate() -> None:
    yuan = Money(Decimal("7000.00"), "CNY")
    made = entry(
        line(value="0", id="1"),
        currency="CNY",
        incoterm=Incoterm.CFR,
        charges=charges("CNY", freight_to_border="700.00"),
    )
    made = replace(made, lines=(replace(made.lines[0], value=yuan),))
    found = value_lines(made, destination=destination(), rate=exchange("USD", "CNY", "7"))
    assert not isinstance(found, Problem)
    (item,) = found
    assert item.value == usd("900.00")
    assert [(r.programme, r.amount, r.rate) for r in item.rows] == [
        ("stated-value", usd("1000.00"), "1 USD = 7 CNY"),
        ("international-freight", usd("-100.00"), None),
    ]


def test_more_cannot_be_taken_out_than_the_price_holds() -> None:
    made = entry(incoterm=Incoterm.CFR, charges=charges(freight_to_border="1000.01"))
    found = value_lines(made, destination=destination(), rate=SAME)
    assert isinstance(found, Problem)
    assert (found.code, found.field) == ("customs-charges-exceed-value", "charges")


@given(
    st.lists(st.integers(1, 10**7), min_size=1, max_size=12),
    st.integers(0, 10**6),
    st.randoms(use_true_random=False),
)
def test_shares_sum_exactly_and_the_order_of_lines_changes_nothing(
    cents: list[int], extra: int, random: object
) -> None:
    lines = [
        line(id=f"{index}", value=f"{Decimal(value).scaleb(-2)}")
        for index, value in enumerate(cents)
    ]
    added = charges(dutiable_additions=f"{Decimal(extra).scaleb(-2)}")
    found = valued(entry(*lines, charges=added))
    assert sum(item.value.amount for item in found) == Decimal(sum(cents) + extra).scaleb(-2)
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert valued(entry(*shuffled, charges=added)) == found


def test_a_term_that_holds_nothing_after_import_contradicts_a_stated_part() -> None:
    found = list(price_warnings(ALL, term=Incoterm.FOB))
    assert [warning.code for warning in found] == ["customs-post-import-ignored"]


def test_a_ddp_price_with_nothing_to_take_out_is_asked_about() -> None:
    found = list(price_warnings(charges(), term=Incoterm.DDP))
    assert [warning.code for warning in found] == ["customs-delivered-price-whole"]
    assert not list(price_warnings(ALL, term=Incoterm.DDP))
    assert not list(price_warnings(charges(), term=Incoterm.FOB))
