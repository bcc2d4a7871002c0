"""Notices on packed goods: the warning on plastic bags, and words that keep a set together."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class BagSize:
    """Bags whose length and width together are below `below` inches, and their type in points.

    The largest have no end.
    """

    code: str
    name: Name
    points: int
    below: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BagWarning:
    """One wording: its heading, what follows, the bags that need it, and type by bag size.

    `opening` is the opening, lying flat, in inches from which a bag needs the warning.
    """

    code: str
    name: Name
    heading: str
    text: str
    opening: int
    sizes: tuple[BagSize, ...]
    sources: tuple[Source, ...]

    def size(self, code: str) -> BagSize | None:
        """Return the bag size of that code."""
        return next((each for each in self.sizes if each.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWording:
    """Words that keep a set together in a warehouse, in the language of its clerks."""

    code: str
    name: Name
    lines: tuple[str, ...]
    sources: tuple[Source, ...]
