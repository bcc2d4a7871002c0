import pytest

from app.catalogue.field_limits import field_limits
from app.domain.addressing.fields import FieldLimits, check_fields


@pytest.mark.parametrize("limits", field_limits().values(), ids=lambda limits: limits.code)
def test_every_limit_counts_at_least_one_character(limits: FieldLimits) -> None:
    assert limits.characters
    assert all(most > 0 for most in limits.characters.values())


def test_an_english_address_of_two_lines_fits_amazon_and_carriers() -> None:
    address = {
        "name": "Ningbo Example Trading Co., Ltd.",
        "street": "Room 1203, Building 5, 88 Renmin Road, Jiangbei District",
        "city": "Ningbo",
    }

    for limits in field_limits().values():
        assert check_fields(address, limits) == []


def test_carriers_take_no_chinese() -> None:
    (problem,) = check_fields({"city": "宁波"}, field_limits()["carrier-message"])

    assert problem.code == "address-field-not-latin"
