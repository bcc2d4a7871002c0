"""Notices are printed at the size their law asks for, whole or not at all."""

import pytest

from app.catalogue.label_notices import bag_warnings, set_wordings
from app.domain.labelling.notices import BagSize
from app.printing.labels.marks import Page, Text
from app.printing.labels.notices import set_marks, warning_fits, warning_marks
from app.printing.labels.pdf import write_pdf
from tests.factories.rasters import page_texts

WARNING = bag_warnings()["amazon"]


@pytest.mark.parametrize("bag", WARNING.sizes, ids=lambda bag: bag.code)
def test_type_is_no_smaller_than_the_bag_asks(bag: BagSize) -> None:
    for mark in warning_marks(WARNING, bag, size=(100_000, 150_000)):
        assert isinstance(mark, Text)
        assert mark.style.size * 72 >= bag.points * 25_400


def test_a_warning_that_does_not_fit_is_known_beforehand() -> None:
    small, large = WARNING.sizes[0], WARNING.sizes[-1]
    assert warning_fits(WARNING, small, size=(60_000, 40_000))
    assert not warning_fits(WARNING, large, size=(60_000, 40_000))
    assert warning_fits(WARNING, large, size=(100_000, 150_000))


def test_every_word_of_a_warning_is_printed() -> None:
    for warning in bag_warnings().values():
        marks = warning_marks(warning, warning.sizes[0], size=(60_000, 40_000))
        [text] = page_texts(write_pdf([Page(60_000, 40_000, marks)], title="warning"))
        assert " ".join(text.split()) == f"{warning.heading} {warning.text}"


@pytest.mark.parametrize("size", [(50_000, 30_000), (60_000, 40_000), (100_000, 150_000)])
def test_words_for_sets_are_as_large_as_fit(size: tuple[int, int]) -> None:
    for wording in set_wordings().values():
        marks = set_marks(wording, size=size)
        [text] = page_texts(write_pdf([Page(*size, marks)], title="set"))
        assert text.split("\r\n") == list(wording.lines) or text.splitlines() == list(wording.lines)
        for mark in marks:
            assert isinstance(mark, Text)
            assert 0 <= mark.x <= mark.right <= size[0]
            assert 0 <= mark.y <= size[1]
