"""A sheet that somebody measured with a ruler, because no catalogue knows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.naming import Name
from app.domain.problems import Problem

#: The kinds that are printed many to a sheet.
KINDS: Final = (LabelKind.FNSKU, LabelKind.SUFFOCATION, LabelKind.SET)
_AXES: Final = ("x", "y")
#: No printer takes less or more: from a business card to A3, in micrometres.
_PAGE: Final = (50_000, 420_000)
_LEAST_LABEL: Final = 10_000
_MOST_LABELS: Final = 50
_MILLIMETRE: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurements:
    """What was measured, each across and down, in micrometres.

    `corner` is from the page's corner to the first label; `pitch` from one label's edge to the
    same edge of the next, and means nothing where `grid` has one label that way.
    """

    page: tuple[int, int]
    label: tuple[int, int]
    grid: tuple[int, int]
    corner: tuple[int, int]
    pitch: tuple[int, int]

    def problems(self) -> list[Problem]:
        """Return what cannot be, by the measure ("pitch_x" across, "pitch_y" down)."""
        return [problem for axis in (0, 1) for problem in self._problems(axis)]

    def sheet(self, *, code: str, name: Name) -> LabelSheet:
        """Return the sheet; ask `problems` first."""
        return LabelSheet(
            code=code,
            name=name,
            kinds=KINDS,
            page=self.page,
            label=self.label,
            grid=self.grid,
            corner=self.corner,
            pitch=self.pitch,
            sources=(),
        )

    def _problems(self, axis: int) -> Iterator[Problem]:
        page, label, count = self.page[axis], self.label[axis], self.grid[axis]
        if not _PAGE[0] <= page <= _PAGE[1]:
            yield self._problem("label-measure-page", "page", axis, _PAGE)
        elif not _LEAST_LABEL <= label <= page:
            yield self._problem("label-measure-label", "label", axis, (_LEAST_LABEL, page))
        elif not 1 <= count <= _MOST_LABELS:
            params = {"limit": _MOST_LABELS}
            yield Problem("label-measure-grid", f"grid_{_AXES[axis]}", params)
        elif count > 1 and self.pitch[axis] < label:
            yield self._problem("label-measure-pitch", "pitch", axis, (label,))
        elif self.corner[axis] < 0 or self._end(axis) > page:
            over = (max(self._end(axis) - page, -self.corner[axis]),)
            yield self._problem("label-measure-outside", "corner", axis, over)

    def _end(self, axis: int) -> int:
        steps = self.pitch[axis] * (self.grid[axis] - 1)
        return self.corner[axis] + steps + self.label[axis]

    @staticmethod
    def _problem(code: str, measure: str, axis: int, lengths: tuple[int, ...]) -> Problem:
        names = ("least", "most") if len(lengths) > 1 else ("length",)
        shown = (f"{length / _MILLIMETRE:g} mm" for length in lengths)
        return Problem(code, f"{measure}_{_AXES[axis]}", dict(zip(names, shown, strict=True)))
