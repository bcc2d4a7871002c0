"""A paper's issued version: its number, and what it says otherwise than the one before."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.paperwork.changes import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The number that a version bears, counted from one, and its changes."""

    number: int
    changes: tuple[Change, ...] = ()

    def told(self, *, most: int) -> tuple[Name, ...]:
        """Return the first `most` changes in words, and how many more there are."""
        lines = [change.words for change in self.changes[:most]]
        more = len(self.changes) - most
        if more > 0:
            lines.append(Name(en=f"and {more} more", zh=f"另有 {more} 处"))
        return tuple(lines)
