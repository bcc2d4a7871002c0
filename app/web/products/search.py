"""What the list of products is asked for, read from the address and written back into links."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

from flask import request

from app.domain.reading.text import clean
from app.persistence.products import Cargo, Order, Search, Shown
from app.web.editing import page_number
from app.web.i18n import lazy

CARGO: Final[Mapping[Cargo, Any]] = {
    Cargo.ANY: lazy("All goods"),
    Cargo.GENERAL: lazy("General cargo"),
    Cargo.BATTERY: lazy("With battery"),
    Cargo.LIQUID: lazy("Liquid"),
    Cargo.POWDER: lazy("Powder"),
    Cargo.MAGNET: lazy("Magnet"),
}
HEADINGS: Final[Mapping[Order, Any]] = {
    Order.SKU: lazy("SKU and name"),
    Order.WEIGHT: lazy("Unit weight"),
    Order.VALUE: lazy("Declared value"),
    Order.CHANGED: lazy("Last change"),
}
_DESCENDING: Final = "-"
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column to sort by: its name, how the list is sorted by it now, the query of its link."""

    name: Any
    state: str
    query: Mapping[str, str]


def asked() -> Search:
    """Return the search in the address; whatever it does not know is left at its default."""
    sort = request.args.get("sort", "")
    return Search(
        words=clean(request.args.get("q", "")),
        shown=_choice(request.args.get("show", ""), Shown.IN_USE),
        cargo=_choice(request.args.get("cargo", ""), Cargo.ANY),
        order=_choice(sort.removeprefix(_DESCENDING), Order.SKU),
        descending=sort.startswith(_DESCENDING),
        number=page_number(),
    )


def filters(search: Search, **changes: str) -> dict[str, str]:
    """Return the query of a link that keeps what was searched for; a default is left out."""
    sort = f"{_DESCENDING if search.descending else ''}{search.order}"
    query = {"q": search.words, "show": search.shown, "cargo": search.cargo, "sort": sort}
    standing = {"show": Shown.IN_USE, "cargo": Cargo.ANY, "sort": Order.SKU}
    merged = {**query, **changes}
    return {key: value for key, value in merged.items() if value and value != standing.get(key)}


def headings(search: Search) -> dict[str, Heading]:
    """Return the columns to sort by; following the current one's link turns it round."""
    found = {}
    for order, name in HEADINGS.items():
        current = order is search.order
        state = ("descending" if search.descending else "ascending") if current else ""
        turned = _DESCENDING if state == "ascending" else ""
        found[order.value] = Heading(name, state, filters(search, sort=f"{turned}{order}"))
    return found


def _choice(text: str, default: Choice) -> Choice:
    kind = type(default)
    return kind(text) if text in {member.value for member in kind} else default
