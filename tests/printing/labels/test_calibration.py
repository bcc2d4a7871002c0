"""The test page shows where labels would fall, and two rules of a known length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import RULE, Calibration, LabelKind, LabelSheet
from app.printing.labels.calibration import calibration_page
from app.printing.labels.marks import Fill, Frame, Page, Text
from app.printing.labels.pdf import write_pdf
from tests.factories.rasters import page_texts

STOCK = label_sheets(LabelKind.FNSKU)
SHEETS = sorted(code for code, sheet in STOCK.items() if sheet.count > 1)


def page(sheet: LabelSheet, **calibration: tuple[int, int]) -> Page:
    return calibration_page(sheet, calibration=Calibration(**calibration))


def frames(found: Page) -> list[Frame]:
    return [mark for mark in found.marks if isinstance(mark, Frame)]


@pytest.mark.parametrize("code", list(STOCK))
def test_every_label_is_outlined(code: str) -> None:
    sheet = STOCK[code]
    found = frames(page(sheet))
    assert [(frame.x, frame.y) for frame in found] == list(sheet.places())
    assert {(frame.width, frame.height) for frame in found} == {sheet.label}


@given(st.sampled_from(SHEETS), st.tuples(st.integers(-9_000, 9_000), st.integers(-9_000, 9_000)))
def test_an_offset_moves_all_outlines_and_no_rule(code: str, offset: tuple[int, int]) -> None:
    plain, moved = page(STOCK[code]), page(STOCK[code], offset=offset)
    assert {
        (after.x - before.x, after.y - before.y)
        for before, after in zip(frames(plain), frames(moved), strict=True)
    } == {offset}
    assert [mark for mark in plain.marks if isinstance(mark, Fill)] == [
        mark for mark in moved.marks if isinstance(mark, Fill)
    ]


@pytest.mark.parametrize("code", SHEETS)
def test_both_rules_are_as_long_as_the_calibration_takes_them_to_be(code: str) -> None:
    rules = [mark for mark in page(STOCK[code]).marks if isinstance(mark, Fill)]
    assert max(rule.width for rule in rules) == max(rule.height for rule in rules) == RULE


@pytest.mark.parametrize("code", list(STOCK))
def test_nothing_leaves_the_page_and_words_stay_inside_one_label(code: str) -> None:
    sheet = STOCK[code]
    found = page(sheet)
    for mark in found.marks:
        assert mark.x >= 0
        assert mark.y >= 0
        if not isinstance(mark, Text):
            assert mark.x + getattr(mark, "width", 0) <= sheet.page[0]
    words = [mark for mark in found.marks if isinstance(mark, Text) and not mark.text.isdecimal()]
    for word in words:
        assert any(
            x <= word.x <= word.right <= x + sheet.label[0] and y < word.y < y + sheet.label[1]
            for x, y in sheet.places()
        )


def test_the_page_says_what_to_do_in_both_languages() -> None:
    (text,) = page_texts(write_pdf([page(STOCK["A4_27"])], title="test page"))
    assert "A4 27 格 63.5 × 29.6 mm" in text
    assert "按 100% 打印" in text
    assert "Print at 100 %" in text
