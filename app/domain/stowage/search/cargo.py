"""What the search for one room is told and what it answers, for the kernel and for plain Python.

The idea of the search stands at the head of kernel/stow.h. Coordinates are (length, width, height).
Doubles rank blocks against each other; nothing is measured in them.
"""

from collections.abc import Sequence
from ctypes import c_int32
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from app.domain.stowage.request import Triple


class Kind(NamedTuple):
    """A kind of item: how many there are at most, and what one of them is and bears.

    `worth` is what the search makes the most of: its volume in cubic millimetres. `bears` is the
    weight in grams that may rest on it, -1 for any; `tops` whether anything may stand on it.
    """

    quantity: int
    weight: int
    worth: int
    tops: bool = True
    bears: int = -1
    stop: int = 0


class Turn(NamedTuple):
    """One way of turning a kind: the room it takes, and the item itself without room around it."""

    kind: int
    size: Triple
    bare: Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How many blocks are made: at most `blocks`, joined from the first `sources` of them."""

    blocks: int
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cargo:
    """A room and the kinds of item for it. What each field means to the kernel: kernel/stow.h.

    `standing`: every base rests, else cargo may float while searching and is let down at the end.
    `careful`: every item is checked for support, loads and stops before its block is put.
    `support` counts millionths of a base. `layer` and `bulge` tell how heights are counted,
    `margin` where the room's corner lies, `deck` which floor bears, `jut` how far a block may
    stand out over what bears it.
    """

    inner: Triple
    kinds: tuple[Kind, ...]
    turns: tuple[Turn, ...]
    effort: Effort
    deck: tuple[tuple[int, int], tuple[int, int]]
    standing: bool = True
    careful: bool = False
    margin: tuple[int, int] = (0, 0)
    layer: int = 1
    bulge: int = 0
    jut: tuple[int, int] = (0, 0)
    support: int = 1_000_000


class Rule(NamedTuple):
    """How blocks are judged and spaces chosen.

    A block is worth its volume times units to the power of -`gamma`, times the share of its surface
    that touches something (to the power `touch`; a gap up to `margin` of its side still touches),
    times the share of the space that stays usable (to the power `use`). `order` says which space is
    nearest a corner: 0 by the sum of its distances, 1 by the shortest, 2 by length, then height.
    """

    gamma: float
    margin: float
    touch: int
    use: int
    order: int


class Order(NamedTuple):
    """What may go into this one room: units per kind, and limits (-1 for none)."""

    quantities: Sequence[int]
    payload: int
    most_units: int = -1
    most_kinds: int = -1


class Beam(NamedTuple):
    """How wide a beam is, how many blocks each state tries, and when it must end.

    `looks` bounds how many states are judged (0: none), `until` is on the monotonic clock in
    nanoseconds.
    """

    width: int
    breadth: int
    looks: int
    until: int


class Laid(NamedTuple):
    """One item laid: its kind, its corner nearest the origin, its extents; in millimetres."""

    kind: int
    at: Triple
    size: Triple


class Found(NamedTuple):
    """The best filling found, its worth, and how many states were judged for it."""

    laid: tuple[Laid, ...]
    worth: int
    looks: int


class Stop:
    """Ends the searches it was given to, as soon as they look up."""

    def __init__(self) -> None:
        self.flag = c_int32(0)

    def set(self) -> None:
        """End them."""
        self.flag.value = 1

    @property
    def is_set(self) -> bool:
        """Return whether they are to end."""
        return bool(self.flag.value)


class Hold(Protocol):
    """Cargo made ready for a room: its blocks are built once and searched many times."""

    @property
    def blocks(self) -> int:
        """Return how many blocks were built."""

    def search(self, order: Order, rule: Rule, beam: Beam, stop: Stop) -> Found:
        """Run one beam, from several threads if wanted; it ends early once `stop` is set."""
