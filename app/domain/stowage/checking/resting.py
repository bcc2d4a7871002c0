"""What pieces rest on: the share of a base, the centre over it, layers, and the weight passed down.

Lengths are whole millimetres, weights whole grams; nothing is rounded.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.domain.stowage.checking.neighbours import Piece, shared_area

Point = tuple[int, int]
_CORNERS_OF_AN_AREA = 3


@dataclass(frozen=True, slots=True)
class Contact:
    """A piece below, and the area in square millimetres in which it bears the one above."""

    below: Piece
    area: int


#: What each piece rests on, by its place in the loading order; pieces on the floor have none.
Contacts = Mapping[int, Sequence[Contact]]


def contacts(touching: Sequence[tuple[Piece, Piece]]) -> Contacts:
    """Return what rests on what, of pairs (lower, upper) that meet at one height."""
    found: defaultdict[int, list[Contact]] = defaultdict(list)
    for below, piece in touching:
        found[piece.place].append(Contact(below, shared_area(below, piece)))
    return found


def share(piece: Piece, below: Sequence[Contact]) -> Fraction:
    """Return the share of the base of `piece` that rests on the pieces `below`."""
    return Fraction(sum(contact.area for contact in below), piece.base)


def balanced(piece: Piece, below: Sequence[Contact]) -> bool:
    """Return whether the centre lies over the hull of the contacts, its edge included."""
    centre = piece.low[0] + piece.high[0], piece.low[1] + piece.high[1]
    corners = []
    for contact in below:
        lows = [2 * max(piece.low[axis], contact.below.low[axis]) for axis in (0, 1)]
        highs = [2 * min(piece.high[axis], contact.below.high[axis]) for axis in (0, 1)]
        corners += [(x, y) for x in (lows[0], highs[0]) for y in (lows[1], highs[1])]
    edge = _hull(corners)
    return len(edge) >= _CORNERS_OF_AN_AREA and all(
        _turn(start, end, centre) >= 0 for start, end in zip(edge, edge[1:] + edge[:1], strict=True)
    )


def layers(pieces: Sequence[Piece], resting: Contacts) -> dict[int, int]:
    """Return the layer of each piece by its place: 1 on the floor, else one above the highest."""
    found: dict[int, int] = {}
    for piece in sorted(pieces, key=lambda each: each.low[2]):
        below = resting.get(piece.place, ())
        found[piece.place] = 1 + max((found[each.below.place] for each in below), default=0)
    return found


def loads(pieces: Sequence[Piece], resting: Contacts) -> dict[int, Fraction]:
    """Return the grams that rest on each piece, by its place: passed down by contact area."""
    found = dict.fromkeys((piece.place for piece in pieces), Fraction(0))
    for piece in sorted(pieces, key=lambda each: -each.low[2]):
        below = resting.get(piece.place, ())
        passed = found[piece.place] + piece.item.weight
        area = sum(contact.area for contact in below)
        for contact in below:
            found[contact.below.place] += passed * Fraction(contact.area, area)
    return found


def _turn(start: Point, end: Point, point: Point) -> int:
    """Return a figure above zero when `point` lies left of the line from `start` to `end`."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _hull(points: Sequence[Point]) -> list[Point]:
    """Return the corners of the convex hull, counter-clockwise (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    return _half(ordered)[:-1] + _half(ordered[::-1])[:-1]


def _half(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain
