"""All of a plan that its cost rests on, apart from the plan itself, so that it can be kept.

The same cost comes of the same deal, however the plan is changed afterwards.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from app.domain.freight.cartons import Consignment
from app.domain.freight.counting import Loaded
from app.domain.problems import Problem
from app.domain.programme.fees import Fee
from app.domain.shipment.record import ShipmentRecord
from app.persistence import choosing
from app.persistence.declarations import parts_of
from app.persistence.tables.choosing import PlacementOption
from app.persistence.tables.plans import Plan, Shipment
from app.persistence.tables.products import Product
from app.usecases.declared_lines import Parts
from app.usecases.plan_consignments import consignment_of
from app.usecases.plan_record import packed_products, record_of
from app.usecases.plan_standing import alive
from app.usecases.record_ways import NO_WAY
from app.usecases.stowing.counted import loads_of

_NOTHING_PLANNED: Final[Mapping[int, Sequence[Loaded]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """What goes where on which terms: the words are those of the plan.

    `consignments` and `records` have one entry per shipment that was not cancelled, in their
    order; `records` is empty while `problems` say what the plan lacks for papers. `origin` is the
    country that the goods are sent from, empty while no place is chosen. `placement_fee` is that of
    the placement option chosen, if one is; `parts` the lines that products of several declare as.
    """

    destination: str
    programme: str
    currency: str
    incoterm: str
    origin: str
    main_leg: str
    final_delivery: str
    port_of_loading: str
    port_of_discharge: str
    valuation_method: str
    valuation_reason: str
    importer_at_home: bool
    ready_on: date
    need_by: date | None
    shipments: tuple[int, ...]
    consignments: tuple[Consignment, ...]
    records: tuple[ShipmentRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    placement_fee: Fee | None = None
    vat_registered: bool = False
    vat_method: str = ""
    parts: Parts = field(default_factory=dict)

    @property
    def to_load(self) -> int:
        """Return the number of the first shipment whose loading is not planned, else the first."""
        numbered = zip(self.shipments, self.consignments, strict=True)
        unplanned = (number for number, consignment in numbered if not consignment.loads)
        return next(unplanned, self.shipments[0])

    def going(self, consignments: Sequence[Consignment]) -> "Deal":
        """Return the same goods split among other shipments, numbered from 1."""
        numbers = tuple(range(1, len(consignments) + 1))
        return replace(self, consignments=tuple(consignments), shipments=numbers)


def deal_of(
    plan: Plan,
    *,
    day: date,
    placement_fee: Fee | None = None,
    loads: Mapping[int, Sequence[Loaded]] = _NOTHING_PLANNED,
) -> Deal:
    """Return what the plan's cost rests on, its papers as of `day`.

    `loads` are the pallets and containers of shipments whose loading is planned, by their ids.
    """
    ready_on = plan.cargo_ready
    if ready_on is None:
        raise ValueError("the journey asks for the cargo-ready date first")
    going = alive(plan)
    records, problems = _papers(going, day=day)
    return Deal(
        destination=plan.destination,
        programme=plan.programme,
        currency=plan.currency,
        incoterm=plan.incoterm,
        origin=plan.ship_from.country if plan.ship_from else "",
        main_leg=plan.main_leg,
        final_delivery=plan.final_delivery,
        port_of_loading=plan.port_of_loading,
        port_of_discharge=plan.port_of_discharge,
        valuation_method=plan.valuation_method,
        valuation_reason=plan.valuation_reason,
        importer_at_home=_importer_country(plan) in {"", plan.destination},
        ready_on=ready_on,
        need_by=plan.need_by,
        shipments=tuple(shipment.number for shipment in going),
        consignments=_consignments(going, ready_on=ready_on, loads=loads),
        records=records,
        problems=problems,
        placement_fee=placement_fee,
        vat_registered=bool(plan.importer and plan.importer.tax_numbers.get("vat")),
        vat_method=plan.vat_method,
        parts=parts_of(_products(going), country=plan.destination),
    )


def _consignments(
    shipments: Sequence[Shipment], *, ready_on: date, loads: Mapping[int, Sequence[Loaded]]
) -> tuple[Consignment, ...]:
    return tuple(
        consignment_of(each, ready_on=ready_on, loads=loads.get(each.id, ())) for each in shipments
    )


def _papers(
    shipments: Sequence[Shipment], *, day: date
) -> tuple[tuple[ShipmentRecord, ...], tuple[Problem, ...]]:
    """Return the records of the shipments, or what the plan lacks for them."""
    answers = [record_of(shipment, day=day, way=NO_WAY) for shipment in shipments]
    problems = tuple(dict.fromkeys(problem for _, found in answers for problem in found))
    return () if problems else tuple(record for record, _ in answers if record), problems


def _products(shipments: Iterable[Shipment]) -> list[Product]:
    return [product for each in shipments for product in packed_products(each)]


def _importer_country(plan: Plan) -> str:
    if plan.importer is None:
        return ""
    return plan.importer.entity.country if plan.importer.entity else plan.importer.country


def deal_in(session: Session, plan: Plan, *, day: date) -> Deal:
    """Return what the plan's cost rests on, with its placement option and its loading plans."""
    option = choosing.chosen_option(session, plan)
    fee = fee_of_option(option) if option else None
    return deal_of(plan, day=day, placement_fee=fee, loads=loads_of(session, alive(plan)))


def fee_of_option(option: PlacementOption) -> Fee | None:
    """Return the fee of a placement option, if one was entered."""
    if option.fee is None:
        return None
    return Fee(
        programme=option.plan.programme,
        kind="placement",
        amount=option.fee,
        currency=option.fee_currency,
        unit=option.fee_unit,
        source=option.name,
    )
