"""A card as our own table says everything, so that reading it in again gives the same card."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.catalogue.rate_cards import rate_cards
from app.connectors.cells import Cell, CellKind, Line, SheetOfCells
from app.domain.freight.areas import Area
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.naming import Language, Name
from app.usecases.rate_cards.flat import digest, flat_sheet
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.managing import in_one_language
from app.usecases.rate_cards.price_list import read_price_list
from app.usecases.rate_cards.proposing import guess
from tests.factories.freight import breaks, line
from tests.factories.rate_cards import CARD

PORTS = Area(code="x", name=Name("x", "x"), countries=frozenset({"US"}), ports=frozenset({"USLAX"}))
GERMANY = Area(code="de", name=Name("德国", "德国"), countries=frozenset({"DE"}))
OWN = line(
    area=GERMANY,
    origin_region=Name("宁波", "宁波"),
    min_charge=Decimal(280),
    min_piece_charge=Decimal("12.5"),
    next_break=True,
    claim_rule="延误每天退 1 元/kg",
)


def read_in(lines: list[RateLine], language: Language) -> tuple[RateLine, ...]:
    """Return lines written as our table and read again."""
    table = flat_sheet("x", lines, language)
    rows = [table.columns, *([_text(cell) for cell in row] for row in table.rows)]
    cells = SheetOfCells(
        "",
        tuple(
            Line(number, tuple(Cell(CellKind.TEXT, text) for text in row))
            for number, row in enumerate(rows, start=1)
        ),
    )
    layout: Layout = replace(guess(cells), card=CARD)
    found = read_price_list(cells, layout)
    assert found.refused == ()
    return found.lines


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("language", Language)
def test_the_example_card_comes_back_as_it_went(language: Language) -> None:
    example = next(iter(rate_cards().values()))
    lines = [replace(in_one_language(each, language), surcharges=()) for each in example.lines]
    assert digest(read_in(lines, language)) == digest(lines)


@pytest.mark.parametrize(
    "said",
    [
        OWN,
        replace(OWN, area=PORTS),
        replace(OWN, breaks=(RateBreak(Decimal(1), None), RateBreak(Decimal(5), Decimal(9)))),
        replace(OWN, breaks=(RateBreak(Decimal(1), Decimal(480), flat=True),)),
        replace(OWN, paused=True, breaks=(RateBreak(Decimal(1), None),)),
        replace(OWN, basis=Counting(unit=LoadUnit.CONTAINER, kind="40HQ")),
    ],
)
def test_every_term_comes_back(said: RateLine) -> None:
    (read,) = read_in([said], Language.EN)
    assert digest([read]) == digest([said])


def test_a_digest_knows_any_other_price_and_no_order() -> None:
    one, other = line(), line(area=GERMANY)
    assert digest([one, other]) == digest([other, one])
    assert digest([one]) != digest([line(breaks=breaks(("0", "10.01")))])
