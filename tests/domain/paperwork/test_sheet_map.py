"""The map of a sheet is kept as it was made, and says what keeps it from being used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Name
from app.domain.paperwork.sheet_map import SheetMap, column_letters, column_number, place
from app.domain.paperwork.sheet_rows import RowKind, SheetFact

_FACTS = {
    "reference": SheetFact(
        code="reference", name=Name("Reference", "编号"), read=lambda _: None, sources=()
    ),
    "carton-id": SheetFact(
        code="carton-id",
        name=Name("Carton ID", "箱号"),
        read=lambda _: None,
        sources=(),
        rows=frozenset({RowKind.CARTONS}),
    ),
}


def mapped(**changes: object) -> SheetMap:
    found: dict[str, object] = {
        "sheet": "装箱单",
        "cells": {"B2": "reference"},
        "rows": RowKind.CARTONS,
        "columns": {"A": "carton-id"},
        "first_row": 5,
        "last_row": 6,
    }
    return SheetMap(**(found | changes))  # type: ignore[arg-type]


def codes(**changes: object) -> list[tuple[str, str]]:
    return [(each.code, each.field) for each in mapped(**changes).problems(_FACTS)]


def test_a_map_is_kept_as_json_and_read_again() -> None:
    assert SheetMap.load(mapped().dump()) == mapped()
    single = mapped(rows=None, columns={})
    assert SheetMap.load(single.dump()) == single
    assert SheetMap.load({}) == SheetMap(sheet="")


def test_a_whole_map_has_no_problems() -> None:
    assert codes() == []
    assert codes(rows=None, columns={}) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"cells": {}, "columns": {}}, ("sheet-map-empty", "")),
        ({"cells": {"B2": "gone"}}, ("sheet-map-fact", "cells.B2")),
        ({"cells": {"B2": "carton-id"}}, ("sheet-map-fact", "cells.B2")),
        ({"cells": {"B6": "reference"}}, ("sheet-map-cell-in-table", "cells.B6")),
        ({"last_row": 4}, ("sheet-map-rows-backwards", "last_row")),
        ({"columns": {"A": "gone"}}, ("sheet-map-fact", "columns.A")),
        ({"rows": RowKind.GOODS}, ("sheet-map-fact-elsewhere", "columns.A")),
    ],
)
def test_what_cannot_be_filled_is_said_at_its_place(
    changes: dict[str, object], found: tuple[str, str]
) -> None:
    assert found in codes(**changes)


def test_a_table_needs_to_say_of_what_its_rows_are() -> None:
    assert ("sheet-map-rows-unsaid", "rows") in codes(rows=None)


def test_places_are_read_as_a_spreadsheet_writes_them() -> None:
    assert place("AB12") == (12, 28)


@pytest.mark.parametrize("wrong", ["12", "a1", "A0", "A-1"])
def test_what_is_no_place_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        place(wrong)


@given(st.integers(1, 16_384))
def test_letters_and_numbers_of_a_column_mean_the_same(number: int) -> None:
    assert column_number(column_letters(number)) == number
