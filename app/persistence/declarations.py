"""Questions asked of products that a country's customs sees as several lines."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.catalogue_item.declaration import DeclarationPart
from app.persistence.tables.products import DeclarationLine, Product

Parts = dict[str, tuple[DeclarationPart, ...]]


def parts_of(products: Iterable[Product], *, country: str) -> Parts:
    """Return by SKU the parts that these products declare as in one country, in their order."""
    return {
        product.sku: tuple(_part(row) for row in profile.lines)
        for product in products
        for profile in product.customs
        if profile.country == country and profile.lines
    }


def parts_abroad(product: Product) -> Parts:
    """Return by country the parts that a product declares as, in their order."""
    return {
        profile.country: tuple(_part(row) for row in profile.lines)
        for profile in product.customs
        if profile.lines
    }


def line_rows(session: Session, *, product_id: int, country: str) -> list[DeclarationLine]:
    """Return the rows of a product in one country, in their order."""
    found = select(DeclarationLine).filter_by(product_id=product_id, country=country)
    return list(session.scalars(found.order_by(DeclarationLine.position)))


def _part(row: DeclarationLine) -> DeclarationPart:
    return DeclarationPart(
        hs_code=row.hs_code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        origin=row.origin,
        share=row.share,
        net_weight=row.net_weight,
    )
