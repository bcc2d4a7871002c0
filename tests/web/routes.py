"""Every address of the site, its places filled in, for tests that walk all of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flask import Flask
from werkzeug.routing import Rule

from app.domain.journey.inbound import INBOUND

PLACE: Final = re.compile(r"<(?:(\w+):)?(\w+)>")
#: A number no row has.
NO_ROW: Final = 999_983
#: Places that say what is asked rather than whose it is, with a word that fits each.
WORDS: Final = {
    "slug": INBOUND.steps[0].slug,
    "destination": "US",
    "code": "8518302000",
    "stock_code": "A4_27",
    "base": "CNY",
    "quote": "USD",
    "token": "never-given-out",
    "ending": "csv",
    "kind": "container",
    "label_kind": "pallet",
    "change": "shortfall",
    "what": "products",
    "place": "all",
    "evidence": "un38-3",
}
#: Places in workspaces are counted through all of them: somebody else's comes after one's own.
LATER: Final = {"membership_id": 1}
#: The rows that fill every table point at no content on the disk.
WITHOUT_CONTENT: Final = frozenset(
    {
        "files.download",
        "importing_marking.download",
        "importing_steps.columns",
        "importing_steps.show",
        "product_pictures.show",
        "rate_card_imports.layout",
        "rate_card_imports.refused",
        "rate_card_imports.show",
    }
)


@dataclass(frozen=True, slots=True)
class Whose:
    """The plan and the row numbers to fill in."""

    reference: str
    row: int = 1


NOBODYS: Final = Whose("IP-2026-9999", NO_ROW)


@dataclass(frozen=True, slots=True)
class Route:
    """One rule of the site and one method it answers."""

    rule: Rule
    method: str

    @property
    def endpoint(self) -> str:
        return str(self.rule.endpoint)

    @property
    def names_a_row(self) -> bool:
        """Return whether the address holds an id of something that belongs to somebody."""
        return bool(self.rule.arguments - WORDS.keys())

    def __str__(self) -> str:
        return f"{self.method} {self.rule.rule}"

    def path(self, app: Flask, whose: Whose) -> str:
        """Return the address with its places filled; a place nobody thought of is a KeyError."""
        words = {**WORDS, "reference": whose.reference}
        numbers = {name for kind, name in PLACE.findall(self.rule.rule) if kind == "int"}
        filled = {
            name: whose.row + LATER.get(name, 0) if name in numbers else words[name]
            for name in self.rule.arguments
        }
        return str(app.url_map.bind("localhost").build(self.endpoint, filled, self.method))


def routes(app: Flask) -> Iterator[Route]:
    """Yield every rule with each method it answers, but the static files."""
    for rule in sorted(app.url_map.iter_rules(), key=str):
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            if rule.endpoint != "static":
                yield Route(rule, method)
