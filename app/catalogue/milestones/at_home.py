"""Milestones up to the departure from China."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.milestones.authorities import DCSA_TRACKING
from app.domain.naming import Name
from app.domain.tracking.facts import MilestoneFact, Spot
from app.domain.tracking.milestones import Milestone
from app.domain.transport import Mode

_BY_CONTAINER: Final = frozenset({Mode.SEA, Mode.RAIL})
_SOURCES: Final = (TRADE_USAGE, DCSA_TRACKING)

MILESTONES: Final = (
    MilestoneFact(
        milestone=Milestone.CARGO_READY,
        name=Name("Cargo ready", "货好"),
        spot=Spot.SHIP_FROM,
        usual=True,
        sources=(TRADE_USAGE,),
    ),
    MilestoneFact(
        milestone=Milestone.BOOKED,
        name=Name("Booked", "已订舱"),
        spot=Spot.LOADING,
        modes=frozenset({Mode.SEA, Mode.AIR, Mode.RAIL, Mode.TRUCK}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.WAREHOUSE_IN,
        name=Name("In the forwarder's warehouse", "入仓"),
        spot=Spot.LOADING,
        usual=True,
        follows=frozenset({Milestone.CARGO_READY}),
        sources=(TRADE_USAGE,),
    ),
    MilestoneFact(
        milestone=Milestone.STUFFED,
        name=Name("Stuffed", "已装柜"),
        spot=Spot.LOADING,
        modes=_BY_CONTAINER,
        follows=frozenset({Milestone.CARGO_READY, Milestone.WAREHOUSE_IN}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.ORIGIN_GATE_IN,
        name=Name("Gated in at the port", "已进港"),
        names={Mode.RAIL: Name("Gated in at the terminal", "已进站")},
        spot=Spot.LOADING,
        modes=_BY_CONTAINER,
        follows=frozenset({Milestone.CARGO_READY, Milestone.WAREHOUSE_IN, Milestone.STUFFED}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.EXPORT_RELEASED,
        name=Name("Export cleared", "出口已放行"),
        spot=Spot.LOADING,
        usual=True,
        follows=frozenset({Milestone.CARGO_READY}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.LOADED,
        name=Name("Loaded", "已装船"),
        names={Mode.AIR: Name("Loaded", "已装机"), Mode.RAIL: Name("Loaded", "已装车")},
        spot=Spot.LOADING,
        modes=frozenset({Mode.SEA, Mode.AIR, Mode.RAIL}),
        follows=frozenset(
            {
                Milestone.CARGO_READY,
                Milestone.WAREHOUSE_IN,
                Milestone.STUFFED,
                Milestone.ORIGIN_GATE_IN,
                Milestone.EXPORT_RELEASED,
            }
        ),
        sources=_SOURCES,
    ),
)
