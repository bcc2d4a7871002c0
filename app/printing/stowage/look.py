"""How the pieces of a load look in a picture, and what the picture says in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.printing.pictures.svg import Caption
from app.printing.stowage.shades import shades
from app.printing.stowage.strokes import WIDTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colour and the label of each item, and what the far and the near end are called.

    `opening` says that the near end is a door. `width` of the sheet in tenths of a pixel; one that
    is not `measured` bears neither sizes nor names of ends.
    """

    colours: Mapping[str, int]
    labels: Mapping[str, str]
    far: str
    near: str
    opening: bool
    width: int = WIDTH
    measured: bool = True
    caption: Caption

    def shades(self, item: str) -> tuple[str, str, str]:
        """Return the colours of the three faces of an item."""
        return shades(self.colours[item])
