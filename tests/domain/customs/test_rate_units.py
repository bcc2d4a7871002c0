from decimal import Decimal

import pytest

from app.domain.customs.rate_units import (
    QUALIFIER_NAMES,
    QUANTITY_UNITS,
    Counted,
    quantity_name,
    read_counted,
    reporting_units,
)
from app.domain.naming import Name


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


@pytest.mark.parametrize("unit", QUANTITY_UNITS)
def test_every_quantity_has_a_name_in_both_languages(unit: str) -> None:
    assert isinstance(quantity_name(unit), Name)
    for qualifier in QUALIFIER_NAMES:
        assert qualifier.split()[0] in quantity_name(f"{unit} {qualifier}").en


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
