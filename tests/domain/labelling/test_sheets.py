"""Labels lie on their page, row by row, and never over each other."""

from datetime import date

import pytest

from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.naming import Name
from app.domain.sourcing import Source


def sheet(
    *,
    label: tuple[int, int] = (40, 20),
    grid: tuple[int, int] = (2, 2),
    corner: tuple[int, int] = (5, 5),
    pitch: tuple[int, int] = (45, 25),
) -> LabelSheet:
    return LabelSheet(
        code="T",
        name=Name("test", "测试"),
        kinds=(LabelKind.FNSKU,),
        page=(100, 60),
        label=label,
        grid=grid,
        corner=corner,
        pitch=pitch,
        sources=(Source("test", date(2026, 11, 22)),),
    )


def test_places_run_row_by_row_from_the_top_left() -> None:
    assert list(sheet().places()) == [(5, 5), (50, 5), (5, 30), (50, 30)]
    assert sheet().count == 4


def test_a_single_label_needs_no_pitch() -> None:
    assert list(sheet(grid=(1, 1), pitch=(0, 0)).places()) == [(5, 5)]


@pytest.mark.parametrize(
    ("pitch", "corner"), [((39, 25), (5, 5)), ((45, 19), (5, 5)), ((45, 25), (16, 5))]
)
def test_overlapping_labels_and_labels_off_the_page_are_refused(
    pitch: tuple[int, int], corner: tuple[int, int]
) -> None:
    with pytest.raises(ValueError, match="overlap or leave"):
        sheet(pitch=pitch, corner=corner)
