"""What was read on the pages of a platform's label file; lengths in micrometres, from top left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Return how wide it is."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Return how high it is."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[int, int]:
        """Return its middle."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2

    def dump(self) -> list[int]:
        """Return the four edges, as JSON keeps them."""
        return [self.left, self.top, self.right, self.bottom]

    def joined(self, other: "Area") -> "Area":
        """Return the smallest rectangle that holds both."""
        return Area(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def covers(self, point: tuple[int, int]) -> bool:
        """Return whether the point lies in it; the right and lower edges are the neighbour's."""
        x, y = point
        return self.left <= x < self.right and self.top <= y < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """One bar code as a scanner reads it; `linear` is one of bars only, not a 2D code."""

    text: str
    linear: bool
    area: Area

    def dump(self) -> list[Any]:
        """Return it as JSON keeps it."""
        return [self.text, self.linear, self.area.dump()]

    @classmethod
    def load(cls, kept: Sequence[Any]) -> Self:
        """Return what `dump` wrote."""
        return cls(text=kept[0], linear=kept[1], area=Area(*kept[2]))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """One page: its number from 0, its size, where it is not white, and its bar codes.

    `written` are the carton ids that stand there as text.
    """

    number: int
    width: int
    height: int
    ink: Area | None
    symbols: tuple[Symbol, ...]
    written: tuple[str, ...] = ()

    @property
    def whole(self) -> Area:
        """Return the page as an area."""
        return Area(0, 0, self.width, self.height)

    def dump(self) -> dict[str, Any]:
        """Return it as JSON keeps it."""
        return {
            "number": self.number,
            "size": [self.width, self.height],
            "ink": self.ink.dump() if self.ink else None,
            "symbols": [symbol.dump() for symbol in self.symbols],
            "written": list(self.written),
        }

    @classmethod
    def load(cls, kept: dict[str, Any]) -> Self:
        """Return what `dump` wrote."""
        return cls(
            number=kept["number"],
            width=kept["size"][0],
            height=kept["size"][1],
            ink=Area(*kept["ink"]) if kept["ink"] else None,
            symbols=tuple(Symbol.load(each) for each in kept["symbols"]),
            written=tuple(kept["written"]),
        )
