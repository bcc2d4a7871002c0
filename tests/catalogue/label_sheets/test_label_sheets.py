"""Label stock as its makers describe it."""

import pytest

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import LabelKind


@pytest.mark.parametrize(
    ("code", "count", "corner"),
    [
        ("A4_21", 21, (7_210, 15_150)),
        ("A4_24", 24, (6_000, 12_900)),
        ("A4_24_66x35", 24, (6_000, 8_500)),
        ("A4_24_70x36", 24, (0, 4_500)),
        ("A4_24_70x37", 24, (0, 0)),
        ("A4_27", 27, (7_250, 15_300)),
        ("A4_40_52x29", 40, (0, 0)),
        ("A4_44_48x25", 44, (8_000, 8_800)),
        ("Letter_30", 30, (4_762, 12_700)),
    ],
)
def test_margins_agree_with_the_makers_templates(
    code: str, count: int, corner: tuple[int, int]
) -> None:
    sheet = label_sheets(LabelKind.FNSKU)[code]
    assert sheet.count == count
    assert sheet.corner == corner


def test_all_page_types_of_amazon_whose_labels_have_a_published_size_are_offered() -> None:
    offered = label_sheets(LabelKind.FNSKU)
    assert {code for code in offered if code.startswith(("A4_", "Letter_"))} == {
        "A4_21",
        "A4_24",
        "A4_24_64x33",
        "A4_24_66x35",
        "A4_24_70x36",
        "A4_24_70x37",
        "A4_27",
        "A4_40_52x29",
        "A4_44_48x25",
        "Letter_30",
    }
    assert "gaps" in offered["A4_24_64x33"].name.en


def test_a_sheet_whose_geometry_nobody_publishes_is_not_offered() -> None:
    assert "A4_24i" not in label_sheets(LabelKind.FNSKU)


def test_cartons_are_labelled_at_courier_size_and_units_on_a_sheet_unless_said_otherwise() -> None:
    assert next(iter(label_sheets(LabelKind.CARTON))) == "100x150"
    assert next(iter(label_sheets(LabelKind.FNSKU))) == "A4_27"


def test_every_stock_says_its_size_in_both_languages() -> None:
    for kind in LabelKind:
        for sheet in label_sheets(kind).values():
            assert sheet.name.en.endswith("mm")
            assert sheet.name.zh.endswith("mm")
