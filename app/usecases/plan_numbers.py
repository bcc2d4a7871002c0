"""What a shipment's rows are to the rules: carton groups, unit measures, items, and who limits."""

from app.catalogue.programmes import programmes
from app.domain.naming import Name
from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.packing.goods import Goods
from app.domain.programme.selling import SellingProgramme
from app.domain.quantities.length import Box
from app.domain.shipment.record import Content
from app.persistence.tables.plans import CartonRow, Plan, Shipment
from app.persistence.tables.products import Product


def programme_of(plan: Plan) -> SellingProgramme | None:
    """Return the plan's selling programme, once chosen."""
    return programmes().get(plan.programme)


def place_of(shipment: Shipment) -> str | Name:
    """Return who sets the limits, as a message names it: the warehouse, else the programme."""
    if shipment.warehouse_code:
        return shipment.warehouse_code
    programme = programme_of(shipment.plan)
    return programme.name if programme else shipment.warehouse_name


def measures_of(product: Product) -> UnitMeasures:
    """Return one unit's size and weight as far as they are known."""
    size = None
    if product.length is not None and product.width is not None and product.height is not None:
        size = Box(product.length, product.width, product.height)
    return UnitMeasures(size=size, weight=product.weight)


def group_of(row: CartonRow) -> CartonGroup:
    """Return a row of cartons as the rules look at it."""
    return CartonGroup(
        count=len(row.cartons),
        contents=tuple(
            Content(sku=content.product.sku, quantity=content.quantity) for content in row.contents
        ),
        size=Box(row.length, row.width, row.height),
        gross_weight=row.gross_weight,
    )


def goods_of(shipment: Shipment) -> Goods:
    """Return what a shipment carries: from its rows, or as a glance read it."""
    if shipment.glanced is not None:
        return shipment.glanced
    wanted = [item.product for item in shipment.items]
    packed = [content.product for row in shipment.rows for content in row.contents]
    return Goods(
        items={item.product.sku: item.quantity for item in shipment.items},
        groups=tuple(group_of(row) for row in shipment.rows),
        products={product.sku: measures_of(product) for product in (*wanted, *packed)},
        unnamed=sum(not carton.external_id for row in shipment.rows for carton in row.cartons),
    )


def groups_of(shipment: Shipment) -> list[CartonGroup]:
    """Return all rows of cartons of a shipment, in order."""
    return list(goods_of(shipment).groups)


def items_of(shipment: Shipment) -> dict[str, int]:
    """Return the units wanted, by SKU, in the order of the list."""
    return dict(goods_of(shipment).items)


def products_of(shipment: Shipment) -> dict[str, UnitMeasures]:
    """Return the measures of every product wanted or packed, by SKU."""
    return dict(goods_of(shipment).products)
