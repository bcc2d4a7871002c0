"""Laws of exactness that hold for every destination, whatever the entry."""

from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.usecases.landed_cost import destinations, estimate

#: The six kinds of destination; the other member states differ in rates and currency alone.
PLACES = ("US", "GB", "DE", "CA", "JP", "AU", "PL")
EXCHANGE = {"JPY": "21.5", "USD": "0.14", "GBP": "0.11", "PLN": "0.56"}

CENTS = st.integers(1, 10**7).map(lambda cents: f"{Decimal(cents).scaleb(-2)}")
RATES = st.sampled_from(["Free", "3%", "6.5%", "14%", "27.3%"])
LINES = st.lists(
    st.tuples(CENTS, RATES, st.sampled_from(["standard", "exempt"])), min_size=1, max_size=6
)
CHARGES = st.fixed_dictionaries(
    {"freight_to_border": CENTS, "freight_inland": CENTS, "insurance": CENTS}
)


def goods(key: str, value: str, rate: str, category: str = "standard") -> dict[str, Any]:
    return {
        "id": key,
        "code": "9503000000",
        "origin": "DE",
        "value": value,
        "valuation": {"method": "transaction", "reason": "sale"},
        "tax_category": category,
        "entered_rates": [
            {"programme": programme, "rate": rate if programme == "mfn" else "Free", "source": "x"}
            for programme in ("mfn", "additional")
        ],
    }


def document(place: str, lines: list[dict[str, Any]], **changes: object) -> dict[str, Any]:
    currency = destinations()[place].currency
    made: dict[str, Any] = {
        "origin": "DE",
        "destination": place,
        "mode": "sea",
        "entry_date": "2026-11-20",
        "export_date": "2026-10-25",
        "incoterm": "FOB",
        "currency": "CNY",
        "exchange_rates": [
            {
                "base": "CNY",
                "quote": currency,
                "value": EXCHANGE.get(currency, "0.13"),
                "as_of": "2026-10-21",
                "source": "x",
            }
        ],
        "lines": lines,
    }
    return made | changes


def answer(made: dict[str, Any]) -> dict[str, Any]:
    found = estimate(made)
    assert "problems" not in found, found
    return found


def total(rows: list[dict[str, Any]], *kinds: str) -> Decimal:
    applied = (row for row in rows if row["status"] == "applied" and row["kind"] in kinds)
    return sum((Decimal(row["amount"]) for row in applied), Decimal(0))


def rows_of(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for line in found["lines"] for row in line["rows"]]


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=25, deadline=None)
@given(LINES, CHARGES)
def test_rows_with_their_roundings_sum_to_the_totals(
    place: str, made: list[tuple[str, str, str]], charges: dict[str, str]
) -> None:
    lines = [goods(f"{n}", *each) for n, each in enumerate(made)]
    found = answer(document(place, lines, charges=charges))
    rows, entry = rows_of(found), found["entry_rows"]
    totals = {key: Decimal(amount) for key, amount in found["totals"].items()}
    dropped = {
        row["programme"].removesuffix("-rounding"): Decimal(row["amount"])
        for row in entry
        if row["kind"] == "rounding"
    }
    assert total(rows, "duty") + dropped.pop("duty", Decimal(0)) == totals["duty"]
    assert total(rows, "tax") + sum(dropped.values()) == totals["tax"]
    assert total(entry, "fee") == totals["fees"]
    assert totals["payable"] == totals["duty"] + totals["tax"] + totals["fees"]
    for line in found["lines"]:
        steps = total(line["rows"], "value", "rounding")
        assert steps == Decimal(line["customs_value"])
    assert sum(Decimal(line["customs_value"]) for line in found["lines"]) == Decimal(
        found["customs_value"]
    )


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=15, deadline=None)
@given(LINES, CHARGES, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(
    place: str, made: list[tuple[str, str, str]], charges: dict[str, str], random: Any
) -> None:
    lines = [goods(f"{n}", *each) for n, each in enumerate(made)]
    shuffled = list(lines)
    random.shuffle(shuffled)
    first = answer(document(place, lines, charges=charges))
    assert answer(document(place, shuffled, charges=charges)) == first


@cache
def payable(place: str, value: str, rate: str) -> Decimal:
    found = answer(document(place, [goods("1", value, rate)]))
    return Decimal(found["totals"]["payable"])


@pytest.mark.parametrize("place", sorted(set(PLACES) - {"US"}))
@settings(max_examples=25, deadline=None)
@given(CENTS, CENTS, RATES)
def test_more_value_never_costs_less_under_one_rate(
    place: str, one: str, other: str, rate: str
) -> None:
    less, more = sorted((one, other), key=Decimal)
    assert payable(place, less, rate) <= payable(place, more, rate)


@settings(max_examples=40, deadline=None)
@given(CENTS, CENTS, RATES)
def test_in_the_united_states_too_among_formal_entries(one: str, other: str, rate: str) -> None:
    """An informal entry pays a fixed fee, so only entries of one type can be compared."""
    less, more = sorted((one, other), key=Decimal)
    sums = [
        Decimal(
            answer(document("US", [goods("1", value, rate)], entry_type="formal"))["totals"][
                "payable"
            ]
        )
        for value in (less, more)
    ]
    assert sums[0] <= sums[1]


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=15, deadline=None)
@given(st.integers(1, 10**6), st.integers(1, 10**6), RATES)
def test_a_line_split_in_two_differs_by_roundings_alone(
    place: str, one: int, other: int, rate: str
) -> None:
    """Each line rounds its value, duty and tax once; Japan drops up to JPY 1,000 of each base."""
    whole = f"{Decimal(one + other).scaleb(-2)}"
    parts = [f"{Decimal(cents).scaleb(-2)}" for cents in (one, other)]
    merged = answer(document(place, [goods("1", whole, rate)], entry_type="formal"))
    split = answer(
        document(
            place,
            [goods(f"{n}", value, rate) for n, value in enumerate(parts)],
            entry_type="formal",
        )
    )
    far = {"JPY": Decimal(700)}.get(merged["currency"], Decimal("0.05"))
    if place == "US":
        far = Decimal("0.40")  # a dollar of entered value more or less, at up to 27.3%
    for key in ("duty", "tax", "fees"):
        apart = Decimal(merged["totals"][key]) - Decimal(split["totals"][key])
        assert abs(apart) <= far


@pytest.mark.parametrize("place", PLACES)
def test_a_currency_is_converted_once(place: str) -> None:
    """The value at the rate of exchange is the stated value; nothing is converted back."""
    found = answer(document(place, [goods("1", "12345.67", "5%")]))
    stated = found["lines"][0]["rows"][0]
    assert stated["programme"] == "stated-value"
    exact = Decimal("12345.67") * Decimal(stated["rate"].split()[3])
    places = Decimal(1) if found["currency"] == "JPY" else Decimal("0.01")
    assert abs(Decimal(stated["amount"]) - exact) <= places / 2
