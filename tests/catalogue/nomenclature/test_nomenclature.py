"""Our names of the Harmonized System 2022: complete, distinct, each in its own script."""

import re
from collections import Counter

import pytest

from app.catalogue.nomenclature import (
    UNNAMED_GOODS,
    chapter_name,
    chapters,
    heading_name,
    headings,
    headings_under,
)
from app.catalogue.nomenclature.sections import SECTIONS
from app.catalogue.tariffs.schedules import bundled_chapters, bundled_rows
from app.domain.naming import Name

CJK = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]+")
#: Letters that Chinese has no character for: the shirt's shape, the staple's.
SHAPES = {"T", "U"}


def test_there_are_97_chapters_and_1229_headings_and_77_is_reserved() -> None:
    assert len(chapters()) == 97
    assert len(headings()) == 1229
    assert "77" not in chapters()
    assert list(headings()) == sorted(headings())
    assert {heading[:2] for heading in headings()} == set(chapters())


def test_every_heading_of_the_schedule_of_the_united_states_has_a_name() -> None:
    known = {row.code[:4] for c in bundled_chapters("US") for row in bundled_rows("US", c)}
    assert known - {""} - set(headings()) == set()


@pytest.mark.parametrize("names", [chapters(), headings()], ids=["chapters", "headings"])
def test_each_language_keeps_to_its_script(names: dict[str, Name]) -> None:
    for code, name in names.items():
        assert CJK.search(name.zh), code
        assert set(LATIN.findall(name.zh)) <= SHAPES, code
        assert not CJK.search(name.en), code
        assert name.en[0].isupper(), code


def test_no_two_headings_of_a_chapter_are_called_alike() -> None:
    for field in ("en", "zh"):
        said = Counter(
            (code[:2], getattr(name, field).lower()) for code, name in headings().items()
        )
        assert [each for each, count in said.items() if count > 1] == []


def test_sections_have_every_chapter_but_that_of_unnamed_goods_once() -> None:
    listed = [chapter for section in SECTIONS for chapter in section.chapters]
    assert listed == [chapter for chapter in chapters() if chapter != UNNAMED_GOODS]
    assert len(SECTIONS) == 21


def test_names_are_found_for_longer_codes_and_none_for_codes_that_do_not_exist() -> None:
    assert heading_name("9617001000") == Name(
        en="Vacuum flasks and other vacuum vessels", zh="保温瓶和其他真空容器"
    )
    assert chapter_name("961700") == Name(en="Other manufactured articles", zh="杂项制品")
    assert heading_name("9699") is None
    assert chapter_name("77") is None


def test_headings_of_a_chapter_come_in_order_and_unnamed_goods_have_none() -> None:
    assert list(headings_under("66")) == ["6601", "6602", "6603"]
    assert list(headings_under(UNNAMED_GOODS)) == []
