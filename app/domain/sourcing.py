"""Where a fact comes from: no rate, limit or code is shown without this beside it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A named source. `reviewed_on` is the day one of us last compared the fact with it."""

    name: str
    reviewed_on: date
    url: str | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a fact needs a named source")


@dataclass(frozen=True, slots=True)
class Validity:
    """First and last day a fact holds; an open end is None."""

    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        """Return whether the fact holds on `day`, both ends included."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )
