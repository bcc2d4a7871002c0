"""THE list of steps of a plan, from the destination to the shelf."""

from collections.abc import Callable
from typing import Final

from app.domain.journey.plan_facts import PlanFacts, ShipmentFacts
from app.domain.journey.walk import Journey, Section, Step
from app.domain.naming import Name
from app.domain.shipment.states import State

ROUTE: Final = "route"
GOODS: Final = "goods"
PAPERS: Final = "papers"
ON_THE_WAY: Final = "on-the-way"
CHECK: Final = "check"


def _destination(plan: PlanFacts) -> bool:
    return bool(plan.destination and plan.programme)


def _departure(plan: PlanFacts) -> bool:
    return plan.ship_from and plan.cargo_ready is not None


def _channel(plan: PlanFacts) -> bool:
    return bool(plan.main_leg and plan.final_delivery)


def _terms(plan: PlanFacts) -> bool:
    return bool(plan.incoterm and plan.incoterm_place)


def _parties(plan: PlanFacts) -> bool:
    answered = plan.exporter and plan.importer
    return bool(answered and plan.declaration_route and plan.valuation_method)


def _shipments(plan: PlanFacts) -> bool:
    return bool(plan.shipments) and all(shipment.warehouse for shipment in plan.shipments)


def _items(plan: PlanFacts) -> bool:
    return bool(plan.shipments) and all(shipment.items for shipment in plan.shipments)


def _packed(shipment: ShipmentFacts) -> bool:
    """Tell whether the cartons may go: a shortfall is carried over, an excess is not."""
    return bool(shipment.cartons and not shipment.objections and not shipment.excess)


def _cartons(plan: PlanFacts) -> bool:
    return _items(plan) and all(_packed(shipment) for shipment in plan.shipments)


def _labels(plan: PlanFacts) -> bool:
    return _cartons(plan) and not any(shipment.ids_missing for shipment in plan.shipments)


def _papers(plan: PlanFacts) -> bool:
    return _cartons(plan) and all(
        shipment.papers_current >= shipment.papers_due for shipment in plan.shipments
    )


def _cost(plan: PlanFacts) -> bool:
    return bool(plan.rate_line and plan.entry_date)


def _locked(plan: PlanFacts) -> bool:
    return plan.locked


def _all_reached(state: State) -> Callable[[PlanFacts], bool]:
    """Return whether every shipment has come as far as `state`."""

    def complete(plan: PlanFacts) -> bool:
        return bool(plan.shipments) and all(each.state.reached(state) for each in plan.shipments)

    return complete


INBOUND: Final = Journey(
    sections=(
        Section(ROUTE, Name("Destination and transport", "目的地与运输")),
        Section(GOODS, Name("Goods and packing", "商品与装箱")),
        Section(PAPERS, Name("Documents and costs", "单证与费用")),
        Section(ON_THE_WAY, Name("Hand-over and tracking", "发运与跟踪")),
    ),
    steps=(
        Step(
            slug="destination",
            section=ROUTE,
            title=Name("Destination", "目的地"),
            complete=_destination,
            clears=("programme", "importer", "port_of_discharge", "warehouses", "rate_line"),
        ),
        Step(
            slug="departure",
            section=ROUTE,
            title=Name("Ship-from and cargo-ready date", "发货地与货好时间"),
            complete=_departure,
            needs=("destination",),
        ),
        Step(
            slug="channel",
            section=ROUTE,
            title=Name("Channel", "渠道"),
            complete=_channel,
            needs=("destination",),
            clears=("port_of_loading", "port_of_discharge", "rate_line"),
        ),
        Step(
            slug="terms",
            section=ROUTE,
            title=Name("Trade term", "贸易术语"),
            complete=_terms,
            needs=("destination",),
        ),
        Step(
            slug="parties",
            section=ROUTE,
            title=Name("Exporter, importer and declaration", "主体、进口商与报关方式"),
            complete=_parties,
            needs=("destination",),
        ),
        Step(
            slug="shipments",
            section=ROUTE,
            title=Name("Shipments and warehouses", "货件与仓库"),
            complete=_shipments,
            needs=("destination",),
        ),
        Step(
            slug="items",
            section=GOODS,
            title=Name("Items", "商品与数量"),
            complete=_items,
            needs=("shipments",),
        ),
        Step(
            slug="cartons",
            section=GOODS,
            title=Name("Cartons", "装箱"),
            complete=_cartons,
            needs=("items",),
        ),
        Step(
            slug="labels",
            section=GOODS,
            title=Name("Labels", "箱唛与商品标签"),
            complete=_labels,
            needs=("cartons",),
        ),
        Step(
            slug="papers",
            section=PAPERS,
            title=Name("Documents", "单证"),
            complete=_papers,
            needs=("departure", "channel", "terms", "parties", "cartons"),
        ),
        Step(
            slug="cost",
            section=PAPERS,
            title=Name("Landed cost", "到仓成本"),
            complete=_cost,
            needs=("departure", "channel", "terms", "parties", "cartons"),
        ),
        Step(
            slug=CHECK,
            section=PAPERS,
            title=Name("Check and lock", "核对并审核"),
            complete=_locked,
            binding=True,
            needs=(
                "destination",
                "departure",
                "channel",
                "terms",
                "parties",
                "shipments",
                "items",
                "cartons",
                "labels",
                "papers",
                "cost",
            ),
        ),
        Step(
            slug="handover",
            section=ON_THE_WAY,
            title=Name("Hand-over", "交货代"),
            complete=_all_reached(State.HANDED_OVER),
            needs=(CHECK,),
        ),
        Step(
            slug="tracking",
            section=ON_THE_WAY,
            title=Name("Tracking", "跟踪"),
            complete=_all_reached(State.DELIVERED),
            needs=(CHECK,),
        ),
        Step(
            slug="receiving",
            section=ON_THE_WAY,
            title=Name("Receiving", "收货与差异"),
            complete=_all_reached(State.CLOSED),
            needs=(CHECK,),
        ),
    ),
)
