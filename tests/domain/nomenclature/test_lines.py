"""Which lines of a heading come first."""

from dataclasses import dataclass

from app.domain.customs.schedule.lines import WORDS_JOINT
from app.domain.nomenclature.articles import Pointer
from app.domain.nomenclature.lines import likeliest


@dataclass(frozen=True)
class Line:
    code: str
    words: str


HANDLES = Line("39269025", WORDS_JOINT.join(("Articles", "Other", "Handles and knobs")))
BEADS = Line("39269035", WORDS_JOINT.join(("Articles", "Other", "Beads", "Other")))
OTHER = Line("39269099", WORDS_JOINT.join(("Articles", "Other", "Other")))
OFFICE = Line("39261000", WORDS_JOINT.join(("Articles", "Office or school supplies")))
LINES = (OFFICE, HANDLES, BEADS, OTHER)


def first(*meant: str, pointers: tuple[Pointer, ...] = (), most: int = 2) -> tuple[Line, ...]:
    return likeliest(LINES, pointers=pointers, meant=meant, most=most)


def test_lines_pointed_to_come_before_all_others() -> None:
    pointed = (Pointer("392690"), Pointer("392610"))
    assert OFFICE not in first("office", pointers=pointed, most=3)
    assert first("office", pointers=(Pointer("392610"),))[0] == OFFICE


def test_of_those_the_one_whose_words_fit_comes_first() -> None:
    assert first("knob", pointers=(Pointer("392690"),))[0] == HANDLES


def test_goods_that_no_line_names_lie_under_the_widest_other() -> None:
    assert first("phone", pointers=(Pointer("392690"),)) == (OTHER, BEADS)


def test_few_lines_stay_in_the_order_of_the_schedule() -> None:
    assert first("knob", most=4) == LINES
