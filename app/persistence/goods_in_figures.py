"""The goods of shipments in figures, read straight into values: no row is kept, none can change."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.packing.goods import Goods
from app.domain.quantities.length import Box
from app.domain.shipment.record import Content
from app.persistence.tables.plans import Carton, CartonContent, CartonRow, Item
from app.persistence.tables.products import Product

_UNIT: Final = (
    Product.sku,
    Product.length.label("unit_length"),
    Product.width.label("unit_width"),
    Product.height.label("unit_height"),
    Product.weight.label("unit_weight"),
)
_ITEMS: Final = (
    select(Item.shipment_id, Item.quantity, *_UNIT)
    .join(Product, Product.id == Item.product_id)
    .where(Item.shipment_id.in_(bindparam("shipments", expanding=True)))
    .order_by(Item.position)
)


def _counted(*condition: ColumnElement[bool]) -> ScalarSelect[int]:
    """Return a count of a row's cartons, which are many and need not be read."""
    return (
        select(func.count(Carton.id))
        .where(Carton.row_id == CartonRow.id, *condition)
        .correlate(CartonRow)
        .scalar_subquery()
    )


_ROWS: Final = (
    select(
        CartonRow.shipment_id,
        CartonRow.id.label("row_id"),
        CartonRow.length,
        CartonRow.width,
        CartonRow.height,
        CartonRow.gross_weight,
        _counted().label("cartons"),
        _counted(Carton.external_id == "").label("unnamed"),
        CartonContent.quantity,
        *_UNIT,
    )
    .join(CartonContent, CartonContent.row_id == CartonRow.id)
    .join(Product, Product.id == CartonContent.product_id)
    .where(CartonRow.shipment_id.in_(bindparam("shipments", expanding=True)))
    .order_by(CartonRow.position, CartonRow.id, CartonContent.id)
)


def goods_in_figures(session: Session, shipment_ids: Iterable[int]) -> dict[int, Goods]:
    """Return the goods of each shipment, in two queries."""
    wanted = {"shipments": list(shipment_ids)}
    items = _by_shipment(session.execute(_ITEMS, wanted))
    rows = _by_shipment(session.execute(_ROWS, wanted))
    return {each: _goods(items[each], rows[each]) for each in wanted["shipments"]}


def _by_shipment(found: Iterable[Any]) -> defaultdict[int, list[Any]]:
    sorted_out: defaultdict[int, list[Any]] = defaultdict(list)
    for line in found:
        sorted_out[line.shipment_id].append(line)
    return sorted_out


def _goods(items: list[Any], contents: list[Any]) -> Goods:
    rows = [list(lines) for _, lines in groupby(contents, key=attrgetter("row_id"))]
    return Goods(
        items={item.sku: item.quantity for item in items},
        groups=tuple(_group(lines) for lines in rows),
        products={line.sku: _unit(line) for line in (*items, *contents)},
        unnamed=sum(lines[0].unnamed for lines in rows),
    )


def _group(lines: list[Any]) -> CartonGroup:
    row = lines[0]
    return CartonGroup(
        count=row.cartons,
        contents=tuple(Content(sku=line.sku, quantity=line.quantity) for line in lines),
        size=Box(row.length, row.width, row.height),
        gross_weight=row.gross_weight,
    )


def _unit(line: Any) -> UnitMeasures:
    sides = (line.unit_length, line.unit_width, line.unit_height)
    size = None if None in sides else Box(*sides)
    return UnitMeasures(size=size, weight=line.unit_weight)
