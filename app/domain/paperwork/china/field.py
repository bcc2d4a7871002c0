"""One place on a form of customs: what it is called, and what stands there."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.naming import Name
from app.domain.paperwork.document import Lack


def plain(figure: Decimal) -> str:
    """Return a figure without trailing zeros or grouping, as the form takes it."""
    return f"{figure.normalize():f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A place on the form; `path` is where the record tells it, None where customs fills it in.

    `text` is what is told, `code` its code in customs' table. `country` and `port` are codes whose
    name the paper prints. `width` is its share
    of the row, which is 24 wide.
    """

    name: Name
    path: str | None = None
    text: str | None = None
    code: str | None = None
    country: str | None = None
    port: str | None = None
    width: int = 4

    @property
    def lacking(self) -> bool:
        """Return whether the record should tell it and does not."""
        return self.path is not None and not (self.text or self.code or self.country or self.port)

    def lack(self) -> Lack | None:
        """Return what is to be told, None where nothing is."""
        return Lack(self.path, self.name) if self.path is not None and self.lacking else None


Row = tuple[Field, ...]
