import pytest

from app.domain.customs.rates.quantity_names import QUALIFIER_NAMES, QUANTITY_UNITS, quantity_name
from app.domain.naming import Name


@pytest.mark.parametrize("unit", QUANTITY_UNITS)
def test_every_quantity_has_a_name_in_both_languages(unit: str) -> None:
    assert isinstance(quantity_name(unit), Name)
    for qualifier in QUALIFIER_NAMES:
        assert qualifier.split()[0] in quantity_name(f"{unit} {qualifier}").en


def test_a_qualified_quantity_says_of_what() -> None:
    assert quantity_name("kg drained weight") == Name(en="kg (drained weight)", zh="kg（沥干重量）")
