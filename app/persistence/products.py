"""Questions asked of products: one whole, a page of them as searched, who has a SKU already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.domain.catalogue_item.product import NO_BATTERY
from app.persistence.paging import MOST, Sheet, sheet
from app.persistence.tables.parties import Store
from app.persistence.tables.products import CustomsProfile, Listing, Product, Supply

__all__ = ["Cargo", "Order", "Product", "Search", "Shown", "count", "find", "find_many", "page"]


class Shown(StrEnum):
    """Which products a list shows."""

    IN_USE = "in-use"
    ARCHIVED = "archived"


class Cargo(StrEnum):
    """Which goods a list shows, by what carriers ask about."""

    ANY = "any"
    GENERAL = "general"
    BATTERY = "battery"
    LIQUID = "liquid"
    POWDER = "powder"
    MAGNET = "magnet"


class Order(StrEnum):
    """By what a list is sorted."""

    SKU = "sku"
    NAME = "name"
    WEIGHT = "weight"
    VALUE = "value"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a list of products is asked for."""

    words: str = ""
    shown: Shown = Shown.IN_USE
    cargo: Cargo = Cargo.ANY
    order: Order = Order.SKU
    descending: bool = False
    number: int = 1


_CHINA: Final = "CN"
#: Digits of a Chinese code; what customs adds after them does not change the elements.
_CHINESE_DIGITS: Final = 10
_ESCAPE: Final = "\\"
_CARGO: Final[dict[Cargo, Sequence[Any]]] = {
    Cargo.ANY: (),
    Cargo.GENERAL: (
        Product.battery == NO_BATTERY,
        ~Product.liquid,
        ~Product.powder,
        ~Product.magnet,
    ),
    Cargo.BATTERY: (Product.battery != NO_BATTERY,),
    Cargo.LIQUID: (Product.liquid,),
    Cargo.POWDER: (Product.powder,),
    Cargo.MAGNET: (Product.magnet,),
}
_ORDER: Final[dict[Order, Any]] = {
    Order.SKU: func.lower(Product.sku),
    Order.NAME: Product.name_zh,
    Order.WEIGHT: Product.weight,
    Order.VALUE: Product.value,
    Order.CHANGED: Product.updated_at,
}


def page(session: Session, search: Search, *, most: int = MOST) -> Sheet[Product]:
    """Return one page of the products searched for, whole."""
    return sheet(session, _whole(_searched(search)), number=search.number, most=most)


def every(session: Session, search: Search) -> Sequence[Product]:
    """Return all products searched for, whole, in the list's order."""
    return session.scalars(_whole(_searched(search))).all()


def find(session: Session, product_id: int) -> Product | None:
    """Return the product of that id, whole, archived or not."""
    product: Product | None = session.scalar(
        _whole(select(Product).where(Product.id == product_id))
    )
    return product


def find_many(session: Session, product_ids: Iterable[int]) -> dict[int, Product]:
    """Return the products of those ids, whole, by id; an unknown id is left out."""
    wanted = select(Product).where(Product.id.in_(list(product_ids)))
    return {product.id: product for product in session.scalars(_whole(wanted))}


def named(session: Session, skus: Iterable[str]) -> dict[str, Product]:
    """Return the products that have one of `skus`, archived ones too, by SKU."""
    wanted = select(Product).where(Product.sku.in_(list(skus)))
    return {product.sku: product for product in session.scalars(wanted)}


def elements_used(
    session: Session, code: str, *, besides: int | None = None
) -> list[tuple[str, str]]:
    """Return the declaration elements used for a Chinese HS code with their SKUs, latest first."""
    digits = code[:_CHINESE_DIGITS]
    if len(digits) < _CHINESE_DIGITS or not digits.isdecimal():
        return []
    used = (
        select(CustomsProfile.elements, Product.sku)
        .join(Product, Product.id == CustomsProfile.product_id)
        .where(
            CustomsProfile.country == _CHINA,
            CustomsProfile.hs_code.startswith(digits),
            CustomsProfile.elements != "",
        )
        .order_by(Product.updated_at.desc(), Product.id.desc())
        .limit(MOST)
    )
    if besides is not None:
        used = used.where(Product.id != besides)
    return [(elements, sku) for elements, sku in session.execute(used)]


def count(session: Session, *, shown: Shown = Shown.IN_USE) -> int:
    """Return how many products there are."""
    archived = shown is Shown.ARCHIVED
    counted = select(func.count()).select_from(Product).where(Product.archived == archived)
    return session.scalar(counted) or 0


def stores_naming(session: Session, product: Product | None) -> Sequence[Store]:
    """Return the stores a product can be listed in: those in use, and those that list it already.

    An archived store stays only where it names the product, so that nothing is lost on saving.
    """
    listed = [listing.store_id for listing in product.listings] if product else []
    offered = or_(~Store.archived, Store.id.in_(listed))
    return session.scalars(select(Store).where(offered).order_by(Store.name)).all()


def sites(session: Session) -> list[str]:
    """Return the countries that the workspace's stores sell in, by code."""
    return sorted(set(session.scalars(select(Store.site).where(~Store.archived))))


def _whole(statement: Select[Any]) -> Select[Any]:
    return statement.options(
        joinedload(Product.picture),
        selectinload(Product.listings).joinedload(Listing.store),
        joinedload(Product.supply).joinedload(Supply.partner),
        selectinload(Product.customs),
        selectinload(Product.specs),
    )


def _searched(search: Search) -> Select[Any]:
    wanted = select(Product).where(
        Product.archived == (search.shown is Shown.ARCHIVED), *_CARGO[search.cargo]
    )
    for word in search.words.split():
        wanted = wanted.where(_mentions(word))
    by = _ORDER[search.order]
    return wanted.order_by(by.desc() if search.descending else by, Product.id)


def _mentions(word: str) -> Any:
    bare = word.replace(_ESCAPE, _ESCAPE * 2).replace("%", r"\%").replace("_", r"\_")
    like = f"%{bare}%"
    columns = (Product.sku, Product.name_zh, Product.name_en, Product.brand, Product.model)
    codes = (Listing.fnsku, Listing.asin, Listing.gtin)
    listed = Product.listings.any(or_(*(code.ilike(like, escape=_ESCAPE) for code in codes)))
    return or_(*(column.ilike(like, escape=_ESCAPE) for column in columns), listed)
