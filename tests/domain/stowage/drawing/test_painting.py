"""Nothing is painted over what stands before it, whatever hides what."""

from collections import Counter
from fractions import Fraction
from itertools import product
from math import prod

from hypothesis import example, given, settings

from app.domain.stowage.drawing.cuboid import Cuboid
from app.domain.stowage.drawing.painting import painted
from app.domain.stowage.plan import Placement
from tests.domain.stowage.drawing.loads import ROOM, bounds, covering, loads, overlapping

#: Three bars, each lying before the next and behind the one before: no order paints them whole.
RING = [
    Placement("A", (0, 1, 2), (6, 1, 1)),
    Placement("A", (2, 0, 1), (1, 6, 1)),
    Placement("A", (1, 2, 0), (1, 1, 6)),
]


def met_at(cuboid: Cuboid, across: Fraction, along: Fraction) -> Fraction | None:
    """Return how near to the viewer the line of sight through (across, along, 0) leaves it."""
    foot = (across, along, Fraction(0))
    enters = max(start - here for start, here in zip(cuboid.start, foot, strict=True))
    leaves = min(end - here for end, here in zip(cuboid.end, foot, strict=True))
    return leaves if enters < leaves else None


#: Lines of sight that run through no edge, for the corners of pieces lie at whole numbers.
SIGHTS = [
    (across + Fraction(1, 3), along + Fraction(2, 3))
    for across, along in product(range(-ROOM[2], ROOM[0]), repeat=2)
]


@settings(max_examples=60)
@given(loads)
@example(RING)
def test_on_every_line_of_sight_the_last_painted_is_the_nearest(load: list[Placement]) -> None:
    order = [cuboid for batch in painted(bounds(load)) for cuboid in batch]

    for across, along in SIGHTS:
        met = [(met_at(cuboid, across, along), cuboid.of) for cuboid in order]
        hit = [(at, of) for at, of in met if at is not None]
        if hit:
            assert hit[-1][1] == max(hit)[1]


@given(loads)
@example(RING)
def test_everything_is_painted_once(load: list[Placement]) -> None:
    volumes: Counter[int] = Counter()
    for cuboid in (cuboid for batch in painted(bounds(load)) for cuboid in batch):
        volumes[cuboid.of] += prod(
            end - start for start, end in zip(cuboid.start, cuboid.end, strict=True)
        )

    assert volumes == {place: piece.volume for place, piece in enumerate(load)}


@given(loads)
def test_those_of_one_batch_do_not_cover_one_another(load: list[Placement]) -> None:
    for batch in painted(bounds(load)):
        assert not any(
            covering(one, other) for place, one in enumerate(batch) for other in batch[:place]
        )


def test_a_ring_is_cut_and_nothing_else_is() -> None:
    beside = Placement("A", (7, 7, 7), (1, 1, 1))

    parts = Counter(cuboid.of for batch in painted(bounds([*RING, beside])) for cuboid in batch)

    assert parts[3] == 1
    assert sum(parts.values()) == 5


def test_pieces_that_overlap_are_painted_all_the_same() -> None:
    same = [Placement("A", (0, 0, 0), (2, 2, 2))] * 2
    assert overlapping(*same)

    assert sorted(cuboid.of for batch in painted(bounds(same)) for cuboid in batch) == [0, 1]


def test_nothing_gives_nothing() -> None:
    assert painted([]) == []
