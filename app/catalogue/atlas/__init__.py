"""What route pictures are drawn from: coasts, positions of ports, and the usual lanes."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.tracking.chart import Approach, Coast, Lane, Point, Position
from app.domain.transport import Mode


def coasts() -> Mapping[str, Coast]:
    """Return the outlines of land."""
    return entries(__name__, Coast)


def position(code: str) -> Point | None:
    """Return where a port lies, or the middle of a country; None when it is not known."""
    found = entries(__name__, Position).get(code)
    return found.point if found else None


def lane_to(port: str, *, mode: Mode) -> Lane | None:
    """Return the usual lane to a port; None when none is known."""
    lanes = entries(__name__, Lane).values()
    return next((lane for lane in lanes if lane.mode is mode and port in lane.ends), None)


def approaches() -> Mapping[str, Approach]:
    """Return how ships leave the loading ports, by UN/LOCODE."""
    return entries(__name__, Approach)
