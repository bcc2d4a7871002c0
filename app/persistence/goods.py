"""Questions asked of the product library when a shipment's items are chosen."""

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.persistence.tables.products import Product

__all__ = ["Product", "by_sku", "offered"]


def by_sku(session: Session, skus: Iterable[str]) -> dict[str, Product]:
    """Return the products of these SKUs, however capitals were typed, by SKU in small letters.

    Archived products are among them; each comes with its picture and its customs profiles.
    """
    folded = {sku.lower() for sku in skus}
    wanted = (
        select(Product)
        .where(func.lower(Product.sku).in_(folded))
        .options(joinedload(Product.picture), selectinload(Product.customs))
        .order_by(Product.archived.desc())
    )
    return {product.sku.lower(): product for product in session.scalars(wanted)}


def offered(session: Session) -> Sequence[tuple[str, str, str]]:
    """Return SKU and both names of every product in use, by SKU."""
    wanted = (
        select(Product.sku, Product.name_zh, Product.name_en)
        .where(~Product.archived)
        .order_by(Product.sku)
    )
    return [(sku, name_zh, name_en) for sku, name_zh, name_en in session.execute(wanted)]
