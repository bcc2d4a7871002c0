"""Which lines of a heading to show first: those pointed to, else those whose words fit best."""

from collections.abc import Collection, Sequence
from typing import Final, Protocol, TypeVar

from app.domain.customs.schedule.lines import WORDS_JOINT
from app.domain.nomenclature.articles import Pointer
from app.domain.nomenclature.terms import terms

_NOT_POINTED_TO: Final = 99
#: How the words of goods that no line names begin.
_OTHER: Final = "Other"


class Worded(Protocol):
    """A line with its code and its official words."""

    @property
    def code(self) -> str:
        """Return its digits."""
        ...

    @property
    def words(self) -> str:
        """Return its words from the heading down."""
        ...


L = TypeVar("L", bound=Worded)


def likeliest(
    lines: Sequence[L], *, pointers: Sequence[Pointer], meant: Collection[str], most: int
) -> tuple[L, ...]:
    """Return up to `most` lines, likeliest first; equally likely ones in the schedule's order.

    Goods that no line of a subheading names lie under its last, widest "Other".
    """
    if len(lines) <= most and not pointers:
        return tuple(lines)

    def likelihood(line: L) -> tuple[int, int, int]:
        return _place(line, pointers), -_shared(line, meant), _narrowness(line.words)

    return tuple(sorted(lines, key=likelihood)[:most])


def _place(line: Worded, pointers: Sequence[Pointer]) -> int:
    places = (at for at, each in enumerate(pointers) if line.code.startswith(each.code))
    return next(places, _NOT_POINTED_TO)


def _shared(line: Worded, meant: Collection[str]) -> int:
    return len(frozenset(meant).intersection(terms(line.words)))


def _narrowness(words: str) -> int:
    """Return how many steps down a line of other goods lies; one that names its goods is last."""
    steps = words.split(WORDS_JOINT)
    return len(steps) if steps[-1].startswith(_OTHER) else _NOT_POINTED_TO
