"""One kept card as its pages show it: a table of prices for each channel, and what changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from flask import abort, url_for

from app.domain.freight.price_changes import PriceChange, price_changes
from app.domain.freight.rate_cards import RateBreak, RateCard, RateLine
from app.persistence import rate_cards as tables
from app.usecases.rate_cards.cards import added_of, card_of
from app.usecases.rate_cards.contents import Added
from app.web.database import database
from app.web.rate_cards.words import terms_of, unit_of

Start = tuple[Decimal, bool]
#: Prices of a card that is kept for undoing once it is deleted.
_SMALL: Final = 500


@dataclass(frozen=True, slots=True)
class PriceTable:
    """The lines of one service, each with the id of its row: a row for each area."""

    lines: Sequence[tuple[int, RateLine]]

    @property
    def first(self) -> RateLine:
        """Return the first line, by which the service is named."""
        return self.lines[0][1]

    @property
    def unit(self) -> str:
        """Return what the prices are per."""
        return unit_of(self.first)

    @property
    def starts(self) -> list[Start]:
        """Return where the breaks of any line begin, and whether their price is for the lot."""
        found = {(each.from_quantity, each.flat) for _, line in self.lines for each in line.breaks}
        return sorted(found)

    def price(self, line: RateLine, start: Start) -> RateBreak | None:
        """Return the line's price from there on; None where it has none of its own."""
        return next(
            (each for each in line.breaks if (each.from_quantity, each.flat) == start), None
        )

    @property
    def terms(self) -> list[tuple[str, str]]:
        """Return the terms that all lines share, each with its name."""
        every = [dict(terms_of(line)) for _, line in self.lines]
        return [
            (name, text)
            for name, text in every[0].items()
            if all(each.get(name) == text for each in every)
        ]

    def own_terms(self, line: RateLine) -> list[tuple[str, str]]:
        """Return the terms in which a line differs from the others."""
        shared = self.terms
        return [each for each in terms_of(line) if each not in shared]


@dataclass(frozen=True)
class OpenedCard:
    """A kept card with everything on it."""

    row: tables.RateCard

    @cached_property
    def card(self) -> RateCard:
        """Return the card as freight is compared by it."""
        return card_of(self.row)

    @cached_property
    def price_tables(self) -> list[PriceTable]:
        """Return a table for each service, in the order of the lines."""
        found: dict[str, list[tuple[int, RateLine]]] = {}
        for row, line in zip(self.row.lines, self.card.lines, strict=True):
            found.setdefault(line.service, []).append((row.id, line))
        return [PriceTable(lines) for lines in found.values()]

    @cached_property
    def surcharges(self) -> list[tuple[int, Added]]:
        """Return the surcharges, each with the id of its row."""
        return [(row.id, added_of(row)) for row in self.row.surcharges]

    @cached_property
    def before(self) -> tables.RateCard | None:
        """Return the card that this one took the place of."""
        if self.row.replaces_id is None:
            return None
        return tables.whole_cards(database(), [self.row.replaces_id]).get(self.row.replaces_id)

    @cached_property
    def changes(self) -> tuple[PriceChange, ...]:
        """Return the prices that differ from the card before."""
        if self.before is None:
            return ()
        return price_changes(card_of(self.before).lines, after=self.card.lines)

    @property
    def draft(self) -> bool:
        """Return whether it does not price freight yet, and so may be deleted."""
        return self.row.status is tables.CardStatus.DRAFT

    @property
    def small(self) -> bool:
        """Return whether all of it can be kept for ten minutes, should its deletion be undone."""
        return sum(len(line.breaks) for line in self.row.lines) <= _SMALL

    @property
    def address(self) -> str:
        """Return where it is shown."""
        return url_for("rate_cards.show", card_id=self.row.id)


def opened(card_id: int) -> OpenedCard:
    """Return the card of that number; another workspace's is as unknown as none."""
    row = tables.whole_cards(database(), [card_id]).get(card_id)
    if row is None:
        abort(404)
    return OpenedCard(row)
