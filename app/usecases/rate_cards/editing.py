"""Changes a kept card by hand, line by line; a line is typed in the words of our own table."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.domain.freight.price_changes import named_places
from app.domain.freight.rate_cards import RateLine
from app.domain.problems import Problem
from app.persistence import rate_cards as tables
from app.persistence.tables.foundation import now
from app.usecases.rate_cards.cards import area_of, in_force, line_of
from app.usecases.rate_cards.contents import Added
from app.usecases.rate_cards.flat import digest, facts_of
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.price_list import gather
from app.usecases.rate_cards.roles import Role
from app.usecases.rate_cards.rows import area_row, fill_line, put_lines, surcharge_row
from app.usecases.rate_cards.sheet_rows import PriceCell, PriceRow

BREAKS = "breaks"


def typed_line(
    texts: Mapping[Role, str], *, breaks: str, card: tables.RateCard
) -> RateLine | list[Problem]:
    """Return the line that a person typed, each break as “21 16.7”, or why it cannot be read.

    A problem's field is a role, or that of the breaks.
    """
    layout = Layout(
        first=0,
        last=0,
        columns={},
        terms={Role.UNIT: "kg"},
        card={"supplier": card.supplier, "sheet": card.sheet},
    )
    found = gather(_rows(texts, breaks), layout)
    if found.refused:
        return [_at_field(each.problem) for each in found.refused[:1]]
    return found.lines[0] if found.lines else [Problem("rate-card-breaks", BREAKS)]


def texts_of(line: RateLine) -> tuple[dict[Role, str], str]:
    """Return a line as a person would type it: its texts by role, and its breaks."""
    facts = facts_of(line, line.breaks[0])
    texts = {role: str(facts[role]) for role in Role if facts.get(role) not in {None, ""}}
    breaks = (facts_of(line, each) for each in line.breaks)
    return texts, "\n".join(f"{each[Role.FROM]} {each[Role.PRICE]}" for each in breaks)


def save_line(
    session: Session, card: tables.RateCard, line: RateLine, *, row: tables.RateLine | None
) -> list[Problem]:
    """Save a line of a card, a new one when `row` is None, or say why not; commits."""
    others = [each for each in card.lines if each is not row]
    if any(_same(each, card, line) for each in others):
        return [Problem("rate-card-place-twice", params=_named(line))]
    if row is None:
        put_lines(card, [line])
    else:
        fill_line(row, line)
        _place(card, row, line)
    _settle(session, card)
    return []


def remove_line(session: Session, card: tables.RateCard, row: tables.RateLine) -> None:
    """Take a line off a card and commit."""
    card.lines.remove(row)
    _settle(session, card)


def save_surcharge(
    session: Session, card: tables.RateCard, added: Added, *, row: tables.RateSurcharge | None
) -> None:
    """Save a surcharge of a card, a new one when `row` is None, and commit."""
    kept = surcharge_row(added, row)
    if row is None:
        card.surcharges.append(kept)
    _settle(session, card)


def remove_surcharge(session: Session, card: tables.RateCard, row: tables.RateSurcharge) -> None:
    """Take a surcharge off a card and commit."""
    card.surcharges.remove(row)
    _settle(session, card)


def read_line(row: tables.RateLine, card: tables.RateCard) -> RateLine:
    """Return a kept line without its surcharges."""
    return line_of(row, card, area=area_of(row.area), added=(), validity=in_force(card))


def _settle(session: Session, card: tables.RateCard) -> None:
    """Say anew what the card's prices are known by, count its version up, and commit."""
    session.flush()
    card.digest = digest(read_line(each, card) for each in card.lines)
    card.updated_at = now()
    session.commit()


def _same(row: tables.RateLine, card: tables.RateCard, line: RateLine) -> bool:
    kept = read_line(row, card)
    return (kept.service, named_places(kept.area)) == (line.service, named_places(line.area))


def _place(card: tables.RateCard, row: tables.RateLine, line: RateLine) -> None:
    """Give a line the area of its places and name, a new one where the card has none."""
    places = named_places(line.area)
    for each in card.areas:
        if each.name == line.area.name.en and named_places(area_of(each)) == places:
            row.area = each
            return
    row.area = area_row(line.area)
    card.areas.append(row.area)


def _rows(texts: Mapping[Role, str], breaks: str) -> list[PriceRow]:
    rows = []
    for number, text in enumerate(filter(None, map(str.strip, breaks.splitlines())), start=1):
        start, _, price = text.replace("：", " ").replace(":", " ").partition(" ")
        cell = PriceCell(BREAKS, price.strip(), None, texts.get(Role.CHANNEL, ""), broken=False)
        rows.append(PriceRow(number, {**texts, Role.FROM: start}, {}, (cell,)))
    return rows


def _at_field(problem: Problem) -> Problem:
    asked = problem.field
    inside = asked in {Role.FROM, Role.PRICE} or problem.code == "rate-card-break-twice"
    return Problem(problem.code, BREAKS if inside else asked, problem.params)


def _named(line: RateLine) -> dict[str, object]:
    return {"channel": line.name, "area": line.area.name}
