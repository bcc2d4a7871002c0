"""A schedule of several layers: what a later file says of some codes lies over the rest."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.customs.schedule import RATE_DIGITS, Schedule, TariffLine
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True)
class LayeredSchedule:
    """Schedules that answer as one, the uppermost first; there is at least one.

    It is named and dated after the lowest, which holds most of the codes: no figure looks newer
    than it may be.
    """

    layers: tuple[Schedule, ...]

    @property
    def name(self) -> str:
        """Return what the lowest layer is called."""
        return self.layers[-1].name

    @property
    def vintage(self) -> date:
        """Return the day the lowest layer was in force."""
        return self.layers[-1].vintage

    @property
    def data_from(self) -> date:
        """Return the first entry date that any layer holds a rate for."""
        return min(layer.data_from for layer in self.layers)

    @property
    def source(self) -> Source:
        """Return where the lowest layer was read."""
        return self.layers[-1].source

    def line(self, code: str) -> TariffLine | None:
        """Return the line of the uppermost layer that has the code."""
        found = (layer.line(code) for layer in self.layers)
        return next((line for line in found if line), None)

    def candidates(self, code: str) -> Iterator[TariffLine]:
        """Yield every line whose code begins with `code`, each as its uppermost layer has it."""
        found: dict[str, TariffLine] = {}
        for layer in self.layers:
            for line in layer.candidates(code):
                found.setdefault(line.code, line)
        return (line for _code, line in sorted(found.items()))

    def nearest(self, code: str) -> tuple[str, ...]:
        """Return what the lowest layer holds nearest to a code that does not exist."""
        return self.layers[-1].nearest(code)


def layered(layers: Sequence[Schedule], *, codes: Collection[str]) -> Schedule:
    """Return `layers`, the uppermost first, as one schedule.

    Lower layers that none of `codes` needs are left out, so that their age does not tell.
    """
    needed = next(
        (depth for depth in range(1, len(layers)) if _answer(layers[:depth], codes)), len(layers)
    )
    return layers[0] if needed == 1 else LayeredSchedule(tuple(layers[:needed]))


def _answer(layers: Sequence[Schedule], codes: Collection[str]) -> bool:
    """Return whether every code has its line; one too short for a rate may have more below."""
    return all(
        len(code) >= RATE_DIGITS and any(layer.line(code) for layer in layers) for code in codes
    )
