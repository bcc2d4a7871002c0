from decimal import Decimal

import pytest

from app.domain.customs.rates.quantity_names import QUALIFIER_NAMES, QUANTITY_UNITS
from app.domain.customs.rates.units import (
    Counted,
    read_counted,
    read_quantity,
    reporting_units,
    stated_quantities,
)


@pytest.mark.parametrize(
    ("words", "unit", "count", "qualifier"),
    [
        ("kg", "kg", "1", ""),
        ("100 kg", "kg", "100", ""),
        ("doz. prs.", "prs", "12", ""),
        ("gross", "pcs", "144", ""),
        ("1,000 items", "pcs", "1000", ""),
        ("1000", "pcs", "1000", ""),
        ("% vol/hl", "lpa", "1", ""),
        ("l alc. 100%", "lpa", "1", ""),
        ("1,000 p/st", "pcs", "1000", ""),
        ("100 kg / net", "kg", "100", ""),
        ("DTN E", "kg", "100", "drained weight"),
        ("100 kg/net/%sacchar.", "kg", "1", "sucrose"),
    ],
)
def test_what_an_amount_is_charged_for(words: str, unit: str, count: str, qualifier: str) -> None:
    assert read_counted(words) == Counted(unit, Decimal(count), qualifier)


@pytest.mark.parametrize("words", ["", "bushel", "0 kg", "1,00 kg", "kg of stars", "kgx", "1.5 kg"])
def test_what_is_not_known_is_not_guessed(words: str) -> None:
    assert read_counted(words) is None


@pytest.mark.parametrize(
    ("official", "units"),
    [
        ("No.", ("pcs",)),
        ("doz.", ("pcs",)),
        ("Dz Pcs", ("pcs",)),
        ("doz. prs.", ("prs",)),
        ("No. and kg", ("pcs", "kg")),
        ("m²", ("m2",)),
        ("liters", ("l",)),
        ("t", ("kg",)),
        ("Cu kg", ()),
        ("carat", ()),
        ("", ()),
    ],
)
def test_units_of_reporting_are_stated_in_quantity_units(
    official: str, units: tuple[str, ...]
) -> None:
    assert reporting_units(official) == units


@pytest.mark.parametrize("unit", QUANTITY_UNITS)
def test_every_key_that_a_rate_asks_for_is_a_quantity(unit: str) -> None:
    for qualifier in ("", *QUALIFIER_NAMES):
        counted = Counted(unit, Decimal(1), qualifier)
        assert read_quantity(counted.key) == counted


@pytest.mark.parametrize("key", ["lbs", "", "12", "100 kg", "kg of stars"])
def test_what_no_rate_counts_is_no_quantity(key: str) -> None:
    assert read_quantity(key) is None


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ({"kg": 950, "pcs": 2500}, {"kg": 950, "pcs": 2500}),
        ({"t": 2, "doz.": 10, "liters": 3}, {"kg": 2000, "pcs": 120, "l": 3}),
        ({"t": 2, "kg": 1999}, {"kg": 1999}),
        ({"kg": 1999, "t": 2}, {"kg": 1999}),
        ({"lbs": 5}, {"lbs": 5}),
    ],
)
def test_quantities_are_told_in_the_units_that_rates_ask_for(
    stated: dict[str, int], found: dict[str, int]
) -> None:
    told = stated_quantities({key: Decimal(number) for key, number in stated.items()})
    assert told == {key: Decimal(number) for key, number in found.items()}
