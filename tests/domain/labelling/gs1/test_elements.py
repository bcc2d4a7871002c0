"""Element strings: what goes together, and where a separator stands."""

import pytest

from app.catalogue.gs1 import application_identifiers
from app.domain.labelling.gs1.elements import (
    SEPARATOR,
    Element,
    element_problems,
    ordered,
    spelled,
)

KNOWN = application_identifiers()
SSCC = "376104250021234569"
GTIN = "06291041500213"


def elements(**values: str) -> list[Element]:
    return [Element(KNOWN[name.removeprefix("ai")], value) for name, value in values.items()]


def codes(**values: str) -> list[str]:
    return [problem.code for problem in element_problems(elements(**values))]


def test_a_separator_follows_what_has_no_fixed_length_unless_it_is_last() -> None:
    found = elements(ai02=GTIN, ai37="24", ai10="B7")
    assert spelled(found) == f"02{GTIN}3724{SEPARATOR}10B7"
    assert spelled(found[:2]) == f"02{GTIN}3724"


def test_fixed_elements_come_first_and_keep_their_order() -> None:
    found = ordered(elements(ai37="24", ai02=GTIN, ai10="B7", ai410="6291041500213"))
    assert [each.code for each in found] == ["02", "410", "37", "10"]


def test_people_read_identifiers_in_brackets() -> None:
    (element,) = elements(ai3302="001040")
    assert element.printed == "(3302)001040"


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"ai00": SSCC, "ai02": GTIN, "ai37": "24"}, []),
        ({"ai00": SSCC, "ai02": GTIN}, ["gs1-needs"]),
        ({"ai00": SSCC, "ai37": "24"}, ["gs1-needs"]),
        ({"ai01": GTIN, "ai02": GTIN, "ai37": "1", "ai00": SSCC}, ["gs1-excludes"] * 2),
        ({"ai00": SSCC, "ai10": "B7"}, ["gs1-needs"]),
        ({"ai00": SSCC, "ai3302": "001040", "ai3303": "010400"}, ["gs1-excludes"] * 2),
        ({"ai3302": "001040"}, ["gs1-needs"]),
        ({"ai00": SSCC[:-1] + "0"}, ["gs1-check-digit"]),
        ({"ai00": SSCC[:-1]}, ["gs1-length"]),
        ({"ai400": "PO 118"}, ["gs1-characters"]),
        ({"ai400": "箱"}, ["gs1-characters"]),
        ({"ai400": "P" * 31}, ["gs1-length"]),
        ({"ai402": "1234567890123456X"}, ["gs1-digits"]),
        ({"ai00": SSCC, "ai02": GTIN, "ai37": "1", "ai15": "270100"}, []),
        ({"ai00": SSCC, "ai02": GTIN, "ai37": "1", "ai17": "270229"}, ["gs1-date"]),
    ],
)
def test_what_may_stand_on_one_label(values: dict[str, str], found: list[str]) -> None:
    assert codes(**values) == found
