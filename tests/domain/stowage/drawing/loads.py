"""Random loads of disjoint pieces on a small grid, floating ones too: hard to draw."""

from collections.abc import Sequence

from hypothesis import strategies as st

from app.domain.stowage.drawing.cuboid import Cuboid
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple

ROOM: Triple = (8, 8, 8)


def overlapping(one: Placement, other: Placement) -> bool:
    return all(
        one.at[axis] < other.at[axis] + other.size[axis]
        and other.at[axis] < one.at[axis] + one.size[axis]
        for axis in range(3)
    )


def covering(one: Cuboid, other: Cuboid) -> bool:
    """Return whether two solids share more than an edge in the picture."""
    spans = zip(one.shadow, other.shadow, strict=True)
    return all(low < end and start < high for (low, high), (start, end) in spans)


def _disjoint(pieces: list[Placement]) -> list[Placement]:
    kept: list[Placement] = []
    for piece in pieces:
        if not any(overlapping(piece, other) for other in kept):
            kept.append(piece)
    return kept


def bounds(pieces: Sequence[Placement]) -> list[Cuboid]:
    """Return the pieces as cuboids, each with its place in the list."""
    return [
        Cuboid(
            piece.at,
            (
                piece.at[0] + piece.size[0],
                piece.at[1] + piece.size[1],
                piece.at[2] + piece.size[2],
            ),
            place,
        )
        for place, piece in enumerate(pieces)
    ]


@st.composite
def _pieces(draw: st.DrawFn) -> Placement:
    start, end = [], []
    for side in ROOM:
        low = draw(st.integers(0, side - 1))
        start.append(low)
        end.append(draw(st.integers(low + 1, side)))
    x, y, z = start
    length, width, height = (high - low for low, high in zip(start, end, strict=True))
    return Placement(draw(st.sampled_from("AB")), (x, y, z), (length, width, height))


loads = st.lists(_pieces(), min_size=1, max_size=25).map(_disjoint)


def grid(item: str, at: Triple, size: Triple, counts: Triple) -> list[Placement]:
    """Return pieces standing wall to wall."""
    return [
        Placement(
            item,
            (at[0] + x * size[0], at[1] + y * size[1], at[2] + z * size[2]),
            size,
        )
        for x in range(counts[0])
        for y in range(counts[1])
        for z in range(counts[2])
    ]
