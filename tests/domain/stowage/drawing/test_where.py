"""Where something lies, as one says it standing in the door."""

import pytest

from app.domain.stowage.drawing.where import Depth, Side, Where, where
from app.domain.stowage.request import Triple

ROOM: Triple = (5900, 2350, 2390)


@pytest.mark.parametrize(
    ("at", "end", "depth", "side"),
    [
        ((0, 0, 0), (600, 400, 400), Depth.FAR, Side.LEFT),
        ((0, 0, 0), (5900, 2350, 400), Depth.WHOLE, Side.WHOLE),
        ((5280, 1930, 0), (5880, 2330, 400), Depth.DOOR, Side.RIGHT),
        ((1200, 700, 0), (1800, 1100, 400), Depth.BETWEEN, Side.BETWEEN),
        ((40, 60, 0), (640, 460, 400), Depth.FAR, Side.BETWEEN),
    ],
)
def test_is_said_by_the_walls_it_touches(at: Triple, end: Triple, depth: Depth, side: Side) -> None:
    assert where(ROOM, at, end) == Where(depth, side, *at)
