"""Forwarders' price lists for tests: sheets in the layouts they are written in, and cards."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from app.connectors.cells import Cell, CellKind, Line, SheetOfCells
from app.domain.freight.areas import Area
from app.domain.freight.conditions import Conditions
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.rate_cards import RateLine
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.naming import Name
from app.domain.quantities.weight import Weight
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun
from app.persistence.rate_cards import RateCard
from app.usecases.rate_cards.contents import Added, CardContents
from app.usecases.rate_cards.importing import Given, keep_layout, sheet_of, take_in
from app.usecases.rate_cards.keeping import Kept, keep_card, put_in_force
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.proposing import guess
from app.usecases.rate_cards.roles import Role
from tests.factories.freight import breaks, line
from tests.factories.workbooks import workbook

TODAY: Final = date(2026, 11, 22)
CARD: Final = {"supplier": "远岚", "sheet": "美线"}
#: What holds for a sheet whose rows say prices only.
TERMS: Final[Mapping[Role, str]] = {
    Role.COUNTRY: "US",
    Role.TAX_MODE: "included",
    Role.DIVISOR: "6000",
    Role.WEIGH_BY: "piece",
    Role.ROUND_STEP: "0.5",
    Role.MIN_PIECE: "12",
    Role.MEASURE_LEAST: "1",
    Role.MEASURE_STEP: "0.01",
    Role.UNIT_WEIGHT: "1000",
    Role.CLOCK_START: "departure",
    Role.WAITING: "4-7",
    Role.TRANSIT: "20-25",
}


def price_sheet(*rows: list[str | None]) -> SheetOfCells:
    """Return a sheet; a cell of None is one of a merged range, and shows the text before it."""
    lines = []
    for number, row in enumerate(rows, start=1):
        cells: list[Cell] = []
        for text in row:
            spread = Cell(text=cells[-1].text, spread=True) if text is None else None
            kind = CellKind.NUMBER if (text or "").replace(".", "").isdigit() else CellKind.TEXT
            cells.append(spread or Cell(kind, text or ""))
        lines.append(Line(number, tuple(cells)))
    return SheetOfCells("美线", tuple(lines))


def layout(sheet: SheetOfCells, **terms: str) -> Layout:
    """Return the layout that a sheet's headings say, with the usual terms and `terms`."""
    own = {Role(name.replace("_", "-")): text for name, text in terms.items()}
    return replace(guess(sheet), terms={**TERMS, **own}, card=CARD)


def contents(*lines: RateLine, **facts: object) -> CardContents:
    """Return a card of these lines, in CNY and from today."""
    card = CardContents(
        supplier="远岚", sheet="美线", currency="CNY", valid_from=TODAY, lines=lines
    )
    return replace(card, **facts)  # type: ignore[arg-type]


def a_rate_card(session: Session) -> RateCard:
    """Return a card with a line and a surcharge, kept."""
    surcharge = Surcharge(
        code="heavy",
        name=Name("Overweight", "超重"),
        trigger=Conditions(weighs_from=Weight.of("22.5")),
        basis=SurchargeBasis.PER_PIECE,
        amount=Decimal(255),
    )
    return kept(session, line(), surcharges=(Added(surcharge),))


def a_draft(session: Session) -> RateCard:
    """Return a card that is kept and prices nothing yet."""
    found = keep_card(session, contents(line(), sheet="草稿"), person_id=None)
    assert isinstance(found, Kept)
    return found.card


def kept(session: Session, *lines: RateLine, **facts: object) -> RateCard:
    """Return a card of these lines, kept and in force."""
    found = keep_card(session, contents(*lines, **facts), person_id=None)
    assert isinstance(found, Kept)
    put_in_force(session, found.card)
    return found.card


def a_container_card(session: Session) -> RateCard:
    """Return a card in force that asks 20,000 for each 40HQ to the United States."""
    by_box = line(
        service="fcl",
        area=Area(code="us", name=Name("United States", "美国"), countries=frozenset({"US"})),
        accepts=frozenset({"battery-contained"}),
        basis=Counting(unit=LoadUnit.CONTAINER, kind="40HQ"),
        breaks=breaks(("1", "20000")),
    )
    return kept(session, by_box)


def a_list_looked_at(session: Session, folder: FileFolder) -> ImportRun:
    """Return a workbook on its way: laid out, with a price read and an area that is not plain."""
    content = workbook(
        ["渠道", "分区", "21KG+"], ["美森快递派", "美西", "16"], ["美森快递派", "美", "17"]
    )
    given = Given(name="报价 2026-11-01.xlsx", content=content, person_id=None)
    run = take_in(session, given, folder=folder)
    assert isinstance(run, ImportRun)
    read = sheet_of(run, folder=folder)
    said = {"supplier": "远岚", "currency": "CNY", "valid_from": "2026-11-01"}
    keep_layout(run, replace(layout(read), card=said))
    session.commit()
    return run
