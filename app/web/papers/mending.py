"""Where what a paper's check found is mended: the page that holds the cell."""

import re
from typing import Final

from flask import url_for

from app.domain.problems import Problem
from app.persistence.plans import Shipment
from app.usecases.plan_record import packed_products
from app.web.plans.context import Standing
from app.web.rendering import page_address

_GOODS = re.compile(r"goods\.(\d+)")
#: The step of the plan that asks for a fact of the record.
_STEPS: Final = {
    "port_of_loading": "channel", "port_of_discharge": "channel", "mode": "channel",
    "cargo_ready": "departure", "valuation_method": "parties", "valuation_reason": "parties",
    "supervision_mode": "parties", "declaration_route": "parties",
    "importer_of_record": "parties",
}  # fmt: skip
#: What containers and their bills say once the goods are handed over.
_ON_THE_WAY: Final = frozenset(
    {"vessel", "voyage", "bill_of_lading", "container", "seal", "master_bill", "house_bill"}
)
#: The question on the page of details that asks for a fact of the record.
_DETAILS: Final = {
    "contract_no": "contract_no", "contract_date": "contract_date",
    "payment_terms": "payment_terms", "signatory": "signatory", "buyer": "buyer",
    "notify": "notify_id", "producer": "producer_id", "agent": "agent_id", "broker": "broker_id",
    "forwarder": "forwarder_id", "consolidator": "consolidator_id", "stuffing_place": "stuffing",
    "carrier_code": "forwarder_id", "customer_code": "forwarder_id",
    "customs_of_exit": "customs_of_exit", "port_of_exit": "port_of_exit",
    "package_kind": "package_kind", "wood_packing": "wood_packing",
    "warehouse_entry_no": "warehouse_entry_no", "departure": "departure", "arrival": "arrival",
    "freight": "freight", "charges": "charges",
}  # fmt: skip


def mending_address(problem: Problem, *, standing: Standing, shipment: Shipment) -> str:
    """Return the address of the page on which `problem` is mended."""
    product_id = _product(problem, shipment)
    if product_id is not None:
        return url_for("products.edit", row_id=product_id, next=page_address())
    plan, number = standing.plan, shipment.number
    field = problem.field.removeprefix("details.")
    root = field.partition(".")[0]
    if root in _STEPS:
        return standing.address(_STEPS[root])
    if root in _ON_THE_WAY or root in _DETAILS or root != problem.field.partition(".")[0]:
        return _told_apart(root, standing=standing, shipment=shipment)
    match root:
        case "exporter":
            exporter_id = shipment.exporter_id or plan.exporter_id
            return url_for("entities.edit", row_id=exporter_id, next=page_address())
        case "consignee" | "ship_to":
            return url_for("shipments.edit", reference=plan.reference, number=number)
        case _:
            return url_for("cartons.sheet", reference=plan.reference, number=number)


def _told_apart(field: str, *, standing: Standing, shipment: Shipment) -> str:
    """Return where a fact that only papers ask is entered: with the container, or on its page."""
    if field in _ON_THE_WAY and standing.reachable("handover"):
        return standing.address("handover")
    return url_for(
        "paper_details.edit",
        reference=standing.plan.reference,
        number=shipment.number,
        _anchor=_DETAILS.get(field, "known"),
    )


def _product(problem: Problem, shipment: Shipment) -> int | None:
    """Return the product that a problem is about, by its place or its SKU."""
    products = packed_products(shipment)
    found = _GOODS.match(problem.field)
    if found is not None:
        return products[int(found[1])].id
    sku = problem.params.get("sku")
    return next((product.id for product in products if product.sku == sku), None)
