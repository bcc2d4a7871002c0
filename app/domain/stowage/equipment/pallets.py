"""Pallets as published, what a programme takes of them, and the room above their deck."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.stowage.request import Container, Rules, Triple

Figure = TypeVar("Figure", Length, Weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class PalletSpecification:
    """What one source publishes of an empty pallet; None is what it does not say."""

    source: Source
    stated_on: date | None = None
    length: Length | None = None
    width: Length | None = None
    height: Length | None = None
    weight: Weight | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pallet:
    """A kind of pallet. Of figures that differ, those count that leave the load the least."""

    code: str
    name: Name
    specifications: tuple[PalletSpecification, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where its figures come from."""
        return tuple(each.source for each in self.specifications)

    @property
    def length(self) -> Length:
        """Return the length of the deck, the smallest published."""
        return min(each.length for each in self.specifications if each.length)

    @property
    def width(self) -> Length:
        """Return the width of the deck, the smallest published."""
        return min(each.width for each in self.specifications if each.width)

    @property
    def height(self) -> Length | None:
        """Return how high the deck lies, the greatest published; None if nobody says."""
        return max((each.height for each in self.specifications if each.height), default=None)

    @property
    def weight(self) -> Weight | None:
        """Return the weight of the empty pallet, the greatest published; None if nobody says."""
        return max((each.weight for each in self.specifications if each.weight), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a loaded pallet may measure, pallet included; None is not known.

    `overhang` is how far cartons may stand out over each edge; not known means not at all.
    """

    loaded_height: Length | None = None
    gross_weight: Weight | None = None
    overhang: Length | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitStatement:
    """One source's statement of a programme's limits; None is what it does not say."""

    source: Source
    limits: Limits
    stated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PalletLimits:
    """The pallets a programme takes, by code, the usual one first, and what sources say of them.

    `code` and `name` are the programme's.
    """

    code: str
    name: Name
    pallets: tuple[str, ...]
    statements: tuple[LimitStatement, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return what the limits rest on."""
        return tuple(each.source for each in self.statements)

    def on(self, day: date) -> Limits:
        """Return the limits on `day`: of each, what the newest statement that names it says.

        A statement without a day counts as older than any dated one.
        """
        made = (s for s in self.statements if s.stated_on is None or s.stated_on <= day)
        newest = sorted(made, key=lambda each: each.stated_on or date.min, reverse=True)
        said = [statement.limits for statement in newest]
        return Limits(
            loaded_height=_first(each.loaded_height for each in said),
            gross_weight=_first(each.gross_weight for each in said),
            overhang=_first(each.overhang for each in said),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """An empty pallet to be loaded: its size and weight, and what it may become.

    Whole millimetres and grams; `most` is the greatest gross weight, None being no limit.
    """

    id: str
    size: Triple
    weight: int
    loaded_height: int
    most: int | None = None
    overhang: int = 0

    def below(self, height: int | None) -> "Deck":
        """Return the same pallet loaded no higher than `height`, None being no further limit."""
        return (
            self if height is None else replace(self, loaded_height=min(self.loaded_height, height))
        )

    @property
    def room(self) -> Container:
        """Return the room above the deck, as decision 0008 gives it: with the overhang around."""
        length, width, height = self.size
        return Container(
            id=self.id,
            inner=(
                length + 2 * self.overhang,
                width + 2 * self.overhang,
                self.loaded_height - height,
            ),
            max_payload=None if self.most is None else self.most - self.weight,
        )

    @property
    def rules(self) -> Rules:
        """Return the rules under which the room is filled."""
        return Rules(overhang=self.overhang)


def deck_of(
    pallet: Pallet, *, limits: Limits, height: Length | None = None, weight: Weight | None = None
) -> Deck | list[Problem]:
    """Return `pallet` ready to be loaded within `limits`, or what must be entered first.

    `height` and `weight` are a person's own figures of the empty pallet, before those published.
    """
    height, weight = height or pallet.height, weight or pallet.weight
    if height is None or weight is None or limits.loaded_height is None:
        needed = {
            "deck_height": ("pallet-deck-height-unknown", height),
            "pallet_weight": ("pallet-weight-unknown", weight),
            "loaded_height": ("pallet-loaded-height-unknown", limits.loaded_height),
        }
        return [
            Problem(code, field, {"pallet": pallet.name})
            for field, (code, known) in needed.items()
            if known is None
        ]
    found = Deck(
        id=pallet.code,
        size=(pallet.length.millimetres, pallet.width.millimetres, height.millimetres),
        weight=weight.grams,
        loaded_height=limits.loaded_height.millimetres,
        most=limits.gross_weight.grams if limits.gross_weight else None,
        overhang=limits.overhang.millimetres if limits.overhang else 0,
    )
    return _room_problems(found) or found


def _room_problems(deck: Deck) -> list[Problem]:
    """Return where the empty pallet alone reaches its limits."""
    found = []
    if deck.loaded_height <= deck.size[2]:
        params = {"limit": Length(deck.loaded_height), "height": Length(deck.size[2])}
        found.append(Problem("pallet-no-height-left", "loaded_height", params))
    if deck.most is not None and deck.most <= deck.weight:
        weights = {"limit": Weight(deck.most), "weight": Weight(deck.weight)}
        found.append(Problem("pallet-no-weight-left", "gross_weight", weights))
    return found


def _first(figures: Iterable[Figure | None]) -> Figure | None:
    return next((figure for figure in figures if figure is not None), None)
