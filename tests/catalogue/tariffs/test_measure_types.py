"""The kinds of measures of the TARIC family, and what a landed cost makes of them."""

import pytest

from app.catalogue.tariffs.measure_types import MEASURE_TYPES, SUPPLEMENTARY_UNITS
from app.catalogue.tariffs.programmes import PROGRAMME_NAMES


@pytest.mark.parametrize(
    ("programme", "codes"),
    [
        ("mfn", "103 105"),
        ("preference", "106 142 145"),
        ("quota", "122 123 143 146 147"),
        ("suspension", "112 115 117 119 141"),
        ("anti-dumping", "551 552"),
        ("countervailing", "553 554"),
        ("additional", "695"),
        ("safeguard", "696"),
        ("vat", "305 VTS VTZ"),
        ("excise", "306"),
    ],
)
def test_every_kind_belongs_to_its_programme(programme: str, codes: str) -> None:
    found = [code for code, kind in MEASURE_TYPES.items() if kind.programme == programme]
    assert sorted(found) == sorted(codes.split())


def test_every_programme_has_a_name() -> None:
    assert {kind.programme for kind in MEASURE_TYPES.values()} <= PROGRAMME_NAMES.keys()


def test_reliefs_always_ask_for_something_and_the_general_duty_never_does() -> None:
    asking = {kind.programme for kind in MEASURE_TYPES.values() if kind.conditional}
    assert {"preference", "quota", "suspension"} <= asking
    assert not MEASURE_TYPES["103"].conditional
    assert not SUPPLEMENTARY_UNITS & MEASURE_TYPES.keys()
