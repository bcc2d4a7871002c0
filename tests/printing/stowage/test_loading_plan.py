"""The loading plan on paper says what was handed over, in both languages and in one."""

import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pikepdf
import pypdf
import pytest

from app.domain.naming import Language
from app.domain.paperwork.document import PaperLanguage
from app.domain.stowage.drawing.steps import steps
from app.printing.stowage import contents, words
from app.printing.stowage.loading_plan import loading_plan_html, loading_plan_pdf, unprintable_words
from tests.factories.loading_facts import loading_facts

FACTS = loading_facts()

Printed = Mapping[PaperLanguage, bytes]


@pytest.fixture(scope="module")
def printed() -> Printed:
    return {language: loading_plan_pdf(FACTS, language=language) for language in PaperLanguage}


def text(pdf: bytes) -> str:
    """Return what stands on the pages, without the blanks that setting a line puts in."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pages))


def bare(sentence: str) -> str:
    return re.sub(r"\s", "", sentence)


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_every_step_is_told_on_paper(printed: Printed, language: PaperLanguage) -> None:
    read = text(printed[language])

    for unit in FACTS.units:
        for step in steps(unit.placements):
            for run in step.runs:
                assert bare(words.pieces(FACTS, run).en) in read
                for spoken in language.languages:
                    assert bare(words.lying(unit, run).in_(spoken)) in read


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_head_contents_and_what_is_left_stand_on_it(
    printed: Printed, language: PaperLanguage
) -> None:
    read = text(printed[language])

    said = [FACTS.reference, "2026-11-20", "李雷", "TCLU1234567", "8.4 %"]
    for item in FACTS.items:
        said += [item.sku, words.centimetres(item.size), words.mass(item.weight)]
    for spoken in language.languages:
        said += [contents.left_over(FACTS).in_(spoken)]
        said += [contents.load(FACTS, unit).in_(spoken) for unit in FACTS.units]
        said += [words.unit_name(unit).in_(spoken) for unit in FACTS.units]
        said += [item.name.in_(spoken) for item in FACTS.items if item.name]
    assert [each for each in said if bare(each) not in read] == []


def test_one_language_stands_alone(printed: Printed) -> None:
    assert "装载步骤" not in text(printed[PaperLanguage.EN])
    assert "Steps" not in text(printed[PaperLanguage.ZH])
    assert words.FAR_END.in_(Language.ZH) in text(printed[PaperLanguage.ZH])


def test_pages_are_numbered_and_each_container_begins_one(printed: Printed) -> None:
    pages = pypdf.PdfReader(io.BytesIO(printed[PaperLanguage.EN])).pages

    assert len(pages) == 3
    assert "Page 1 of 3" in pages[0].extract_text()
    assert "No. 2: Pallet" in pages[2].extract_text()


def test_somebody_signs_for_it(printed: Printed) -> None:
    read = text(printed[PaperLanguage.ZH])

    assert [line for line in ("装柜人", "检查人", "封号", "日期") if line not in read] == []


def test_the_same_plan_gives_the_same_bytes(printed: Printed) -> None:
    assert loading_plan_pdf(FACTS, language=PaperLanguage.EN) == printed[PaperLanguage.EN]


def test_the_paper_carries_every_piece_and_its_fonts(printed: Printed) -> None:
    with pikepdf.open(io.BytesIO(printed[PaperLanguage.ZH_EN])) as opened:
        assert str(opened.Root.Lang) == "zh-Hans"
        assert "装载方案" in str(opened.docinfo.Title)
        assert "20261120" in str(opened.docinfo.CreationDate)
        data = json.loads(opened.attachments["loading.json"].get_file().read_bytes())
    placements = [one for unit in data["units"] for one in unit["placements"]]
    assert len(placements) == sum(len(unit.placements) for unit in FACTS.units)
    assert placements[0] == {"id": "a", "at_mm": [0, 0, 0], "size_mm": [600, 400, 400]}
    assert data["left"] == {"b": 3}


def test_who_made_it_and_what_is_left_may_be_missing() -> None:
    plain = replace(FACTS, made_by="", left={}, units=FACTS.units[1:])
    html = loading_plan_html(plain, language=PaperLanguage.EN)

    assert "Made by" not in html
    assert "Not loaded" not in html
    assert "Centre of gravity" not in html


def test_a_character_that_the_font_lacks_is_named_before_anything_is_printed() -> None:
    lamp, *others = FACTS.items
    starred = replace(FACTS, items=(replace(lamp, sku="LAMP🌟"), *others))

    (problem,) = unprintable_words(starred)

    assert (problem.code, problem.field) == ("font-lacks-character", "items.1")
    assert problem.params["character"] == "🌟"
    assert unprintable_words(FACTS) == []
