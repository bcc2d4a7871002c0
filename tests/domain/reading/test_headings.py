"""Headings are the same whatever their case, signs and units."""

import pytest

from app.domain.reading.headings import fold, unit_in


@pytest.mark.parametrize(
    "heading",
    ["Unit weight", "UNIT-WEIGHT", " unit weight* ", "Unit weight (kg)", "Unit weight（公斤）"],
)
def test_headings_are_compared_without_their_dress(heading: str) -> None:
    assert fold(heading) == "unitweight"


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("Weight (lb)", "lb"), ("重量（公斤）", "公斤"), ("Weight[g]", "g"), ("Weight", "")],
)
def test_a_heading_names_its_unit_in_brackets(heading: str, unit: str) -> None:
    assert unit_in(heading) == unit
