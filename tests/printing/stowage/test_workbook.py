"""The workbook of a loading plan: three tables, whole numbers, nothing run as a formula."""

import io

import pytest
from openpyxl import load_workbook

from app.domain.paperwork.document import PaperLanguage
from app.domain.stowage.drawing.runs import runs
from app.printing.stowage import words
from app.printing.stowage.workbook import loading_workbook
from tests.factories.loading_facts import loading_facts

FACTS = loading_facts()


def tables(language: PaperLanguage) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(loading_workbook(FACTS, language=language)))
    return {page.title: [*page.values] for page in book}


@pytest.mark.parametrize(
    ("language", "titles", "heading"),
    [
        (PaperLanguage.EN, ["Summary", "Every piece", "Steps"], "Pieces"),
        (PaperLanguage.ZH, ["汇总", "逐件位置", "装载步骤"], "件数"),
        (
            PaperLanguage.ZH_EN,
            ["汇总 Summary", "逐件位置 Every piece", "装载步骤 Steps"],
            "件数 Pieces",
        ),
    ],
)
def test_is_in_one_language_or_both(
    language: PaperLanguage, titles: list[str], heading: str
) -> None:
    found = tables(language)

    assert [*found] == titles
    assert heading in found[titles[0]][0]


def test_sums_up_each_container_and_what_is_left() -> None:
    _, *rows = tables(PaperLanguage.EN)["Summary"]

    assert rows[0] == (
        *(1, "20GP", "TCLU1234567", 1, "LAMP-01", "Desk lamp"),
        *("60 × 40 × 40 cm", 24, 288, None),
    )
    assert rows[3][7:] == (31, 348, "8.4 %")
    assert rows[-1][1:8] == ("Not loaded", None, 2, "VASE-02", None, None, 3)


def test_lists_every_piece_with_its_place_in_loading_order() -> None:
    _, *rows = tables(PaperLanguage.EN)["Every piece"]

    assert len(rows) == sum(len(unit.placements) for unit in FACTS.units)
    assert rows[0] == (1, 1, 1, 1, "LAMP-01", 0, 0, 0, 600, 400, 400, 12)
    assert [row[2] for row in rows if row[0] == 1] == [*range(1, 32)]


def test_tells_the_steps_in_words() -> None:
    _, *rows = tables(PaperLanguage.EN)["Steps"]
    wall, *_ = runs(FACTS.units[0].placements)

    assert rows[0] == (1, 1, 1, 24, "LAMP-01", 24, words.lying(FACTS.units[0], wall).en)
    assert sum(int(str(row[5])) for row in rows) == 35


def test_a_sku_that_looks_like_a_formula_stays_text() -> None:
    book = load_workbook(io.BytesIO(loading_workbook(FACTS, language=PaperLanguage.EN)))
    cell = next(
        cell for row in book["Every piece"].rows for cell in row if cell.value == "=POLE-03"
    )

    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_the_same_plan_gives_the_same_bytes() -> None:
    one, other = (loading_workbook(FACTS, language=PaperLanguage.ZH_EN) for _ in range(2))

    assert one == other
