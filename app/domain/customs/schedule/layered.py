"""A schedule of several layers: what a later file says of some codes lies over the rest."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.customs.schedule.lines import RATE_DIGITS, Schedule, TariffLine
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
        """Return the line of the uppermost layer that has the code, with all its endings."""
        found: TariffLine | None = None
        for layer in reversed(self.layers):
            line = layer.line(code)
            if line and (found is None or len(code) > len(line.code) or _covers(line, found)):
                found = line
        return found

    def candidates(self, code: str) -> Iterator[TariffLine]:
        """Yield every line whose code begins with `code`, but those that an upper one covers."""
        found: dict[str, list[TariffLine]] = {}
        for layer in self.layers:
            for line in layer.candidates(code):
                above = found.setdefault(line.code, [])
                if not any(_covers(upper, line) for upper in above):
                    above.append(line)
        return (line for _code, lines in sorted(found.items()) for line in lines)

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
    """Return whether every code has its line; a shorter one may mean more in the layers below."""
    return bool(codes) and all(
        any((line := layer.line(code)) and _settled(line, code) for layer in layers)
        for code in codes
    )


def _settled(line: TariffLine, code: str) -> bool:
    return len(code) > RATE_DIGITS or not line.suffixes


def _covers(upper: TariffLine, lower: TariffLine) -> bool:
    """Return whether a line of the same code holds for every ending that the lower one has."""
    if not upper.suffixes:
        return True
    return bool(lower.suffixes) and set(upper.suffixes) >= set(lower.suffixes)
