"""The compliance files of all products as one list: searched, filtered, the most pressing first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.compliance.standing import State
from app.persistence.paging import MOST, Sheet, pages
from app.usecases.compliance.lines import Line, all_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the list is asked for; an empty destination or state is any."""

    words: str = ""
    destination: str = ""
    state: State | None = None
    number: int = 1


def register(session: Session, asked: Asked, *, day: date) -> list[Line]:
    """Return the lines asked for, the most pressing first, then by SKU."""
    found = (line for line in all_lines(session, day=day) if _wanted(line, asked))
    return sorted(found, key=lambda line: (line.urgency, line.product.sku.lower()))


def page_of(lines: list[Line], *, number: int, most: int = MOST) -> Sheet[Line]:
    """Return one page of the lines; a page past the end is the last."""
    number = min(max(number, 1), pages(len(lines), most=most))
    return Sheet(lines[(number - 1) * most : number * most], number, len(lines), most)


def counted(lines: Iterable[Line]) -> dict[State, int]:
    """Return how many lines stand where, without states that none stands in."""
    counts = dict.fromkeys(State, 0)
    for line in lines:
        counts[line.state] += 1
    return {state: count for state, count in counts.items() if count}


def _wanted(line: Line, asked: Asked) -> bool:
    return (
        (asked.state is None or line.state is asked.state)
        and (
            not asked.destination or line.need.evidence.place(asked.destination) == line.need.place
        )
        and all(word in _text(line) for word in asked.words.lower().split())
    )


def _text(line: Line) -> str:
    product, name = line.product, line.need.evidence.name
    number = line.filed.row.number if line.filed else ""
    parts = (product.sku, product.name_zh, product.name_en, name.zh, name.en, number)
    return " ".join(parts).lower()
