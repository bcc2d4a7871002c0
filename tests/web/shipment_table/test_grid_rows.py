"""A row's version holds its saved cells, and a text that is none says so."""

import pytest

from app.web.shipment_table.grid_rows import EDITABLE, read_version, version_of


def test_a_version_gives_back_the_cells_it_was_made_of() -> None:
    cells = dict.fromkeys(EDITABLE, "") | {"note": "重件", "fba": 'FBA"1'}
    assert read_version(version_of(cells)) == cells


@pytest.mark.parametrize("text", ["", "x", "{}", "[]", '["one"]', "7"])
def test_anything_else_is_no_version(text: str) -> None:
    assert read_version(text) is None
