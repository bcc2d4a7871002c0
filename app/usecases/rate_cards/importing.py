"""A forwarder's workbook on its way to a card: laid out, looked at, and only then kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.connectors.cells import SheetOfCells
from app.domain.freight.price_changes import PriceChange, price_changes
from app.domain.problems import Problem
from app.domain.reading.figures import read_date
from app.persistence.files import FileFolder
from app.persistence.imports import ImportProfile, ImportRun, ImportState, profiles
from app.persistence.rate_cards import CardStatus, cards_of, whole_cards
from app.usecases.importing import runs, tables
from app.usecases.rate_cards.cards import card_of
from app.usecases.rate_cards.contents import CardContents
from app.usecases.rate_cards.keeping import Kept, keep_card
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.price_list import PriceList, read_price_list
from app.usecases.rate_cards.proposing import KIND, day_in_name, guess, guess_at, kept, recognise

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A workbook as sent."""

    name: str
    content: bytes
    person_id: int | None


def take_in(session: Session, given: Given, *, folder: FileFolder) -> ImportRun | list[Problem]:
    """Keep the workbook, or say why it is none; a large one has yet to be read."""
    said = runs.Given(kind=KIND, name=given.name, content=given.content, person_id=given.person_id)
    return runs.take_in(session, said, folder=folder)


def sheet_of(run: ImportRun, *, folder: FileFolder) -> SheetOfCells:
    """Return the sheet that is read, with all its cells."""
    return tables.table_of(run, folder=folder).sheet(run.sheet)


def layout_of(
    session: Session, run: ImportRun, sheet: SheetOfCells
) -> tuple[Layout, ImportProfile | None]:
    """Return how the sheet is read so far, and the profile that says so, where one does.

    What nobody said yet is proposed by a profile with these headings, or by the headings.
    """
    if run.mapping:
        return Layout.load(run.mapping), run.profile
    found = recognise(sheet, profiles(session, KIND))
    layout = found[1] if found else guess(sheet)
    day = day_in_name(run.file.name)
    card = {"supplier": "", **layout.card, "valid_from": day.isoformat() if day else ""}
    return replace(layout, card=card), found[0] if found else None


def choose_sheet(run: ImportRun, sheet: SheetOfCells, *, rows: tuple[int, int] | None) -> None:
    """Read another sheet, or headings in other rows; what was matched before is forgotten."""
    run.sheet, run.profile, run.mapping = sheet.name, None, {}
    if rows is not None:
        run.mapping = replace(guess_at(sheet, *rows), card={"supplier": ""}).dump()


def keep_layout(run: ImportRun, layout: Layout) -> None:
    """Keep how the sheet is read with the import; the caller commits."""
    run.mapping = replace(layout, card={**layout.card, "sheet": run.sheet}).dump()
    run.state = ImportState.UPLOADED


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What would be kept: all that was read, and what it changes in the card in force.

    `before` is the day from which that card holds; None where there is none.
    """

    found: PriceList
    before: date | None
    changes: tuple[PriceChange, ...]


def look(session: Session, run: ImportRun, *, folder: FileFolder) -> Look:
    """Return what the sheet holds, read as it is laid out, beside the card in force."""
    layout = Layout.load(run.mapping)
    found = read_price_list(sheet_of(run, folder=folder), layout)
    same = cards_of(session, supplier=layout.card["supplier"], sheet_name=run.sheet)
    active = next((card for card in same if card.status is CardStatus.ACTIVE), None)
    if active is None:
        return Look(found=found, before=None, changes=())
    before = card_of(whole_cards(session, [active.id])[active.id])
    changes = price_changes(before.lines, after=found.lines)
    return Look(found=found, before=active.valid_from, changes=changes)


def save(session: Session, run: ImportRun, *, folder: FileFolder) -> Kept | list[Problem]:
    """Keep the card as a draft and commit; the same prices of the same file change nothing."""
    layout = Layout.load(run.mapping)
    found = read_price_list(sheet_of(run, folder=folder), layout)
    return keep_card(session, _contents(run, layout, found), person_id=run.person_id)


def finish(
    session: Session, run: ImportRun, result: Kept, *, undo_id: int | None, folder: FileFolder
) -> None:
    """Tell in the run which card it became, remember its layout as a profile, and commit."""
    layout = Layout.load(run.mapping)
    _remember(session, layout, kept(sheet_of(run, folder=folder), layout))
    run.state, run.outcome, run.undo_id = ImportState.SAVED, {"card": result.card.id}, undo_id
    session.commit()


def _contents(run: ImportRun, layout: Layout, found: PriceList) -> CardContents:
    said = layout.card
    tax_included = said.get("tax_included", "")
    return CardContents(
        supplier=said["supplier"],
        sheet=run.sheet,
        file_name=run.file.name,
        file_hash=run.file.sha256,
        currency=said["currency"],
        tax_included=None if not tax_included else tax_included == "yes",
        valid_from=read_date(said["valid_from"]) or date.min,
        valid_to=read_date(said.get("valid_to", "")),
        lines=found.lines,
        left_out=tuple(each.dump() for each in found.refused),
    )


def _remember(session: Session, layout: Layout, mapping: Mapping[str, object]) -> None:
    name = " · ".join(part for part in (layout.card["supplier"], layout.card["sheet"]) if part)
    name = name[:_LONGEST_NAME]
    found = next((each for each in profiles(session, KIND) if each.name == name), None)
    profile = found or ImportProfile(kind=KIND, name=name)
    profile.mapping = dict(mapping)
    session.add(profile)
