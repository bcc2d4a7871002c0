"""Where what a paper's check found is mended: the page that holds the cell."""

import re

from flask import url_for

from app.domain.problems import Problem
from app.persistence.plans import Shipment
from app.usecases.plan_record import packed_products
from app.web.plans.context import Standing
from app.web.rendering import page_address

_GOODS = re.compile(r"goods\.(\d+)")


def mending_address(problem: Problem, *, standing: Standing, shipment: Shipment) -> str:
    """Return the address of the page on which `problem` is mended."""
    product_id = _product(problem, shipment)
    if product_id is not None:
        return url_for("products.edit", row_id=product_id, next=page_address())
    plan, number = standing.plan, shipment.number
    match problem.field.partition(".")[0]:
        case "exporter":
            exporter_id = shipment.exporter_id or plan.exporter_id
            return url_for("entities.edit", row_id=exporter_id, next=page_address())
        case "importer_of_record":
            return standing.address("parties")
        case "consignee" | "ship_to":
            return url_for("shipments.edit", reference=plan.reference, number=number)
        case _:
            return url_for("cartons.sheet", reference=plan.reference, number=number)


def _product(problem: Problem, shipment: Shipment) -> int | None:
    """Return the product that a problem is about, by its place or its SKU."""
    products = packed_products(shipment)
    found = _GOODS.match(problem.field)
    if found is not None:
        return products[int(found[1])].id
    sku = problem.params.get("sku")
    return next((product.id for product in products if product.sku == sku), None)
