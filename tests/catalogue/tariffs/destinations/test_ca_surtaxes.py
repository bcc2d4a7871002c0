from datetime import date

import pytest

from app.catalogue.tariffs.destinations.ca_surtaxes import SURTAXES

CHINA, METAL, DERIVATIVES = SURTAXES


def test_the_orders_stand_in_the_order_of_the_agencys_notice() -> None:
    """CBSA, customs notices 25-28 and 25-33: only one of the surtaxes is owed."""
    assert [surtax.code for surtax in SURTAXES] == [
        "SOR/2024-187",
        "SOR/2025-154",
        "SOR/2025-267",
    ]


def test_the_lists_hold_whole_codes_of_their_chapters() -> None:
    assert CHINA.listed == METAL.listed
    assert {code[:2] for code in METAL.listed} == {"72", "73", "76"}
    assert {code[:2] for code in DERIVATIVES.listed} == {
        "39", "72", "73", "76", "83", "94",
    }  # fmt: skip
    assert not METAL.listed & DERIVATIVES.listed
    assert (len(METAL.listed), len(DERIVATIVES.listed)) == (182, 61)
    assert all(len(code) == 8 and code.isdigit() for code in METAL.listed | DERIVATIVES.listed)


@pytest.mark.parametrize(
    ("surtax", "code"),
    [
        (CHINA, "76090000"),
        (METAL, "72061000"),
        (DERIVATIVES, "94069090"),
        (DERIVATIVES, "39252000"),
    ],
)
def test_the_first_and_last_codes_are_listed(surtax: object, code: str) -> None:
    assert surtax.names(code) is True  # type: ignore[attr-defined]


def test_each_begins_on_its_day() -> None:
    assert [surtax.validity.valid_from for surtax in SURTAXES] == [
        date(2024, 10, 22),
        date(2025, 7, 31),
        date(2025, 12, 26),
    ]
