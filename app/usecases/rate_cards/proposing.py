"""Proposes how a sheet is read: by a profile whose headings stand there, else by its headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from app.connectors.cells import Line, SheetOfCells
from app.domain.reading.headings import fold
from app.domain.reading.text import clean
from app.persistence.imports import ImportProfile
from app.usecases.rate_cards.figures import read_tier
from app.usecases.rate_cards.layout import ColumnUse, Layout
from app.usecases.rate_cards.roles import ROLES, Role
from app.usecases.rate_cards.sheet_rows import alone

KIND: Final = "rate-card"
#: Among so many first rows the headings are looked for.
_LOOKED_AT: Final = 20
_DAY: Final = re.compile(
    r"(?<!\d)(20\d\d)(?:[-_.年/](\d{1,2})[-_.月/](\d{1,2})|(\d\d)(\d\d))(?!\d)"
)
#: What stands between the words of a heading that names several things, as 分区/邮编 does.
_SEVERAL: Final = re.compile(r"[/、]")
#: What a profile does not keep: it is of one file.
_OF_ONE_FILE: Final = frozenset({"valid_from", "valid_to"})


def guess(sheet: SheetOfCells) -> Layout:
    """Return the layout that the headings themselves say."""
    head = sheet.lines[:_LOOKED_AT]
    last = max(head, key=lambda line: (_known(line), -line.number))
    return guess_at(sheet, last.number, last.number)


def guess_at(sheet: SheetOfCells, first: int, last: int) -> Layout:
    """Return the layout that the headings in these rows say; one row above may name channels."""
    lines = {line.number: line for line in sheet.lines}
    line = lines.get(last, Line(last, ()))
    above = lines.get(first if first < last else last - 1)
    groups = _groups(above, line) if above is not None else {}
    taken: set[Role] = set()
    columns = {}
    for number, cell in enumerate(line.cells):
        use = _use(cell.text, groups.get(number, ""))
        if use is not None and (use.role is Role.PRICE or use.role not in taken):
            taken.add(use.role)
            columns[number] = use
    top = above.number if groups and above is not None else min(first, last)
    return Layout(first=top, last=last, columns=columns)


def recognise(
    sheet: SheetOfCells, profiles: Sequence[ImportProfile]
) -> tuple[ImportProfile, Layout] | None:
    """Return the profile all of whose headings stand in their columns of one of the first rows."""
    for profile in sorted(profiles, key=lambda each: -len(each.mapping["headings"])):
        layout = Layout.load(profile.mapping["layout"])
        for line in sheet.lines[:_LOOKED_AT]:
            if profile.mapping["headings"] == _headings(line, layout):
                down = line.number - layout.last
                return profile, replace(layout, first=layout.first + down, last=line.number)
    return None


def kept(sheet: SheetOfCells, layout: Layout) -> dict[str, Any]:
    """Return the layout as a profile keeps it, with the headings it is known by."""
    line = next((each for each in sheet.lines if each.number == layout.last), Line(0, ()))
    lasting = {name: text for name, text in layout.card.items() if name not in _OF_ONE_FILE}
    return {
        "headings": _headings(line, layout),
        "layout": replace(layout, card=lasting).dump(),
    }


def day_in_name(name: str) -> date | None:
    """Return the one day that a file's name says, as price lists are named after theirs."""
    found = set()
    for parts in _DAY.findall(clean(name)):
        year, month, day = (int(part) for part in parts if part)
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    return found.pop() if len(found) == 1 else None


def _headings(line: Line, layout: Layout) -> dict[str, str]:
    return {str(number): fold(line.cell(number).text) for number in layout.columns}


def _known(line: Line) -> int:
    return len([cell for cell in line.cells if _use(cell.text, "") is not None])


def _use(text: str, channel: str) -> ColumnUse | None:
    tier = read_tier(text)
    if tier is not None:
        return ColumnUse(Role.PRICE, tier, channel)
    role = _role(text)
    return ColumnUse(role) if role else None


def _role(text: str) -> Role | None:
    """Return what a heading is known to name: all of it, or the first of several words."""
    words = (text, *_SEVERAL.split(clean(text)))
    known = (_by_heading().get(fold(word)) for word in words)
    return next((role for role in known if role), None)


def _groups(above: Line, line: Line) -> dict[int, str]:
    """Return the channel that the row above names for each price column, if it names channels.

    A channel over several columns stands over the first of them. A title over all is none, nor is
    a word for the breaks themselves, nor any word where the channels have a column of their own.
    """
    if any(_role(cell.text) is Role.CHANNEL for cell in line.cells):
        return {}
    priced = [n for n, cell in enumerate(line.cells) if read_tier(cell.text) is not None]
    named: dict[int, str] = {}
    last = ""
    for number in priced:
        last = " ".join(clean(above.cell(number).text).split()) or last
        named[number] = last
    plain = all(named.values()) and not any(read_tier(t) or _role(t) for t in named.values())
    return named if plain and not alone(above) else {}


def _by_heading() -> Mapping[str, Role]:
    return {name: role for role, fact in reversed(list(ROLES.items())) for name in fact.names}
