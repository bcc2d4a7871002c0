"""A sheet of adhesive labels, or a roll of single ones: where each label lies on the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.naming import Name
from app.domain.sourcing import Source


class LabelKind(StrEnum):
    """The labels that can be printed."""

    CARTON = "carton"
    FNSKU = "fnsku"
    PALLET = "pallet"
    SSCC = "sscc"
    ENTRY = "entry"
    SUFFOCATION = "suffocation"
    SET = "set"
    BATTERY = "battery"


#: The length of both rules on the test page, by which a printer's stretch is measured.
RULE: Final = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How one printer prints a sheet: `offset` moves the print right and down, micrometres.

    `measured` is how long the two rules of the test page came out, across and down.
    """

    offset: tuple[int, int] = (0, 0)
    measured: tuple[int, int] = (RULE, RULE)

    def placed(self, corner: tuple[int, int]) -> tuple[int, int]:
        """Return where to draw so that the print comes to lie at `corner`."""
        x, y = (
            at * RULE // length + shift
            for at, length, shift in zip(corner, self.measured, self.offset, strict=True)
        )
        return x, y


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSheet:
    """Equal labels in columns and rows; every length in micrometres, from the top left corner.

    `pitch` is the distance between the left edges, and between the upper edges, of neighbours.
    """

    code: str
    name: Name
    kinds: tuple[LabelKind, ...]
    page: tuple[int, int]
    label: tuple[int, int]
    sources: tuple[Source, ...]
    grid: tuple[int, int] = (1, 1)
    corner: tuple[int, int] = (0, 0)
    pitch: tuple[int, int] = (0, 0)

    def __post_init__(self) -> None:
        for axis in (0, 1):
            step = self.pitch[axis] if self.grid[axis] > 1 else self.label[axis]
            end = self.corner[axis] + step * (self.grid[axis] - 1) + self.label[axis]
            if step < self.label[axis] or end > self.page[axis]:
                raise ValueError(f"{self.code}: labels overlap or leave the page")

    @property
    def count(self) -> int:
        """Return how many labels one page has."""
        return self.grid[0] * self.grid[1]

    def places(self) -> Iterator[tuple[int, int]]:
        """Yield the upper left corner of every label, row by row."""
        for row in range(self.grid[1]):
            for column in range(self.grid[0]):
                yield (
                    self.corner[0] + column * self.pitch[0],
                    self.corner[1] + row * self.pitch[1],
                )
