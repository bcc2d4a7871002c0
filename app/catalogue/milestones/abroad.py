"""Milestones from the departure to the shelf."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.milestones.authorities import DCSA_TRACKING, WAREHOUSE_STATUS
from app.domain.naming import Name
from app.domain.tracking.facts import MilestoneFact, Spot
from app.domain.tracking.milestones import Milestone
from app.domain.transport import FinalDelivery, Mode

_BY_CONTAINER: Final = frozenset({Mode.SEA, Mode.RAIL})
_SOURCES: Final = (TRADE_USAGE, DCSA_TRACKING)

MILESTONES: Final = (
    MilestoneFact(
        milestone=Milestone.DEPARTED,
        name=Name("Departed", "已发运"),
        names={
            Mode.SEA: Name("Departed", "已开船"),
            Mode.AIR: Name("Departed", "已起飞"),
            Mode.RAIL: Name("Departed", "已发车"),
            Mode.TRUCK: Name("Departed", "已发车"),
        },
        spot=Spot.LOADING,
        usual=True,
        follows=frozenset(
            {
                Milestone.CARGO_READY,
                Milestone.WAREHOUSE_IN,
                Milestone.STUFFED,
                Milestone.ORIGIN_GATE_IN,
                Milestone.EXPORT_RELEASED,
                Milestone.LOADED,
            }
        ),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.TRANSSHIPPED,
        name=Name("Transshipped", "已中转"),
        spot=Spot.ON_THE_WAY,
        modes=frozenset({Mode.SEA, Mode.AIR, Mode.COURIER}),
        follows=frozenset({Milestone.DEPARTED}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.ARRIVED,
        name=Name("Arrived", "已到港"),
        names={
            Mode.RAIL: Name("Arrived", "已到站"),
            Mode.TRUCK: Name("Arrived", "已到达"),
            Mode.COURIER: Name("Arrived", "已到达"),
        },
        spot=Spot.DISCHARGE,
        usual=True,
        follows=frozenset({Milestone.DEPARTED, Milestone.TRANSSHIPPED}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.DISCHARGED,
        name=Name("Discharged", "已卸船"),
        spot=Spot.DISCHARGE,
        modes=frozenset({Mode.SEA}),
        follows=frozenset({Milestone.DEPARTED, Milestone.ARRIVED}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.IMPORT_RELEASED,
        name=Name("Import released", "清关放行"),
        spot=Spot.DISCHARGE,
        usual=True,
        follows=frozenset({Milestone.EXPORT_RELEASED, Milestone.DEPARTED}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.AVAILABLE,
        name=Name("Ready for pickup", "可提柜"),
        names={Mode.AIR: Name("Ready for pickup", "可提货")},
        spot=Spot.DISCHARGE,
        modes=frozenset({Mode.SEA, Mode.RAIL, Mode.AIR}),
        follows=frozenset({Milestone.ARRIVED, Milestone.DISCHARGED}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.OUT_GATE,
        name=Name("Out-gate", "已提柜"),
        names={Mode.AIR: Name("Picked up", "已提货")},
        spot=Spot.DISCHARGE,
        modes=frozenset({Mode.SEA, Mode.RAIL, Mode.AIR}),
        usual=True,
        follows=frozenset({Milestone.ARRIVED, Milestone.DISCHARGED, Milestone.IMPORT_RELEASED}),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.APPOINTED,
        name=Name("Appointed", "已预约"),
        spot=Spot.WAREHOUSE,
        deliveries=frozenset({FinalDelivery.TRUCK, FinalDelivery.CONTAINER_DIRECT}),
        usual=True,
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.DELIVERED,
        name=Name("Delivered", "已签收"),
        spot=Spot.WAREHOUSE,
        usual=True,
        follows=frozenset(
            {
                Milestone.WAREHOUSE_IN,
                Milestone.DEPARTED,
                Milestone.ARRIVED,
                Milestone.IMPORT_RELEASED,
                Milestone.OUT_GATE,
            }
        ),
        sources=_SOURCES,
    ),
    MilestoneFact(
        milestone=Milestone.CHECKED_IN,
        name=Name("Checked in", "已登记"),
        spot=Spot.WAREHOUSE,
        follows=frozenset({Milestone.DEPARTED, Milestone.ARRIVED}),
        sources=(WAREHOUSE_STATUS,),
    ),
    MilestoneFact(
        milestone=Milestone.RECEIVING,
        name=Name("Receiving", "接收中"),
        spot=Spot.WAREHOUSE,
        usual=True,
        follows=frozenset({Milestone.DEPARTED, Milestone.ARRIVED}),
        sources=(WAREHOUSE_STATUS,),
    ),
    MilestoneFact(
        milestone=Milestone.CLOSED,
        name=Name("Closed by the warehouse", "仓库已关闭"),
        spot=Spot.WAREHOUSE,
        follows=frozenset({Milestone.DEPARTED, Milestone.ARRIVED, Milestone.RECEIVING}),
        sources=(WAREHOUSE_STATUS,),
    ),
    MilestoneFact(
        milestone=Milestone.EMPTY_RETURNED,
        name=Name("Empty returned", "已还空箱"),
        spot=Spot.DISCHARGE,
        modes=_BY_CONTAINER,
        follows=frozenset({Milestone.DEPARTED, Milestone.ARRIVED, Milestone.OUT_GATE}),
        sources=_SOURCES,
    ),
)
