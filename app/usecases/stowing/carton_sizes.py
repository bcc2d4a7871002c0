"""The cartons a workspace can pack into: those its factories use, then those to be had anywhere."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.packaging import export_carton, stock_cartons
from app.domain.packing.packaging import CartonSize
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.persistence.carton_sizes import sizes_used
from app.persistence.tables.plans import Shipment
from app.persistence.tables.products import CartonSpec, Product

#: Sizes of the workspace's own that are offered; more would thin out the search.
MOST_OWN: Final = 10


def carton_sizes(session: Session, shipment: Shipment) -> tuple[CartonSize, ...]:
    """Return the sizes to choose from: the shipment's carton specs, those used most, stock ones."""
    found: dict[tuple[int, ...], CartonSize] = {}
    products = [item.product for item in shipment.items]
    for spec, empty in _specs(products):
        size = Box(spec.length, spec.width, spec.height)
        known = found.get(_sides(size))
        if known is None or (known.empty_weight or Weight(0)) < (empty or Weight(0)):
            found[_sides(size)] = _own(size, empty)
    for size in sizes_used(session, most=MOST_OWN):
        if len(found) < MOST_OWN:
            found.setdefault(_sides(size), _own(size))
    for stock in stock_cartons():
        found.setdefault(_sides(stock.size), stock)
    return tuple(found.values())


def _specs(products: Iterable[Product]) -> Iterable[tuple[CartonSpec, Weight | None]]:
    """Yield each carton spec with what the carton weighs when empty, as far as it can be told."""
    for product in products:
        for spec in product.specs:
            net = product.weight.grams * spec.units if product.weight is not None else None
            known = net is not None and net <= spec.gross_weight.grams
            yield spec, Weight(spec.gross_weight.grams - net) if known and net is not None else None


def _own(size: Box, empty: Weight | None = None) -> CartonSize:
    code = "own-" + "x".join(
        str(side.millimetres) for side in (size.length, size.width, size.height)
    )
    board = export_carton().empty_weight(size)
    return CartonSize(code=code, size=size, empty_weight=max(board, empty) if empty else None)


def _sides(size: Box) -> tuple[int, ...]:
    """Return the size as it lies, so that length and width turned count as one."""
    base = sorted((size.length.millimetres, size.width.millimetres), reverse=True)
    return (*base, size.height.millimetres)
