"""Questions asked of compliance files: those of products, those ending soon, those to share."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.compliance.standing import Answer, Kept
from app.persistence.tables.compliance import ComplianceFile
from app.persistence.tables.files import Attachment
from app.persistence.tables.paper_details import PaperDetails
from app.persistence.tables.parties import Store
from app.persistence.tables.plans import Item, Plan, Shipment
from app.persistence.tables.products import CustomsProfile, Listing, Product

__all__ = ["ComplianceFile", "Described", "Filed"]

_CARGO: Final = ("liquid", "powder", "magnet")
_FACTS: Final = (
    Product.id,
    Product.sku,
    Product.name_zh,
    Product.name_en,
    Product.battery,
    Product.brand,
    *(getattr(Product, flag) for flag in _CARGO),
)
#: Files offered to be taken over from other products.
_OFFERED: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What of a product decides which evidence it needs: cargo, brand, and codes by country."""

    id: int
    sku: str
    name_zh: str
    name_en: str
    battery: str
    cargo: frozenset[str]
    branded: bool
    codes: Mapping[str, str]
    destinations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """A row with whether any document is attached to it."""

    row: ComplianceFile
    documented: bool

    @property
    def kept(self) -> Kept:
        """Return what the rules ask of it."""
        row = self.row
        return Kept(
            answer=row.answer,
            number=row.number,
            expires_on=row.expires_on,
            filed=self.documented,
        )


@dataclass(frozen=True, slots=True)
class Shipped:
    """A product on its way to a destination, and the day it leaves where that is known."""

    product: Described
    destination: str
    departure: date | None


def subject_of(row: ComplianceFile) -> str:
    """Return what a row's documents are attached to."""
    return f"{ComplianceFile.__tablename__}:{row.id}"


def _documented() -> ColumnElement[bool]:
    subject = literal(f"{ComplianceFile.__tablename__}:") + cast(ComplianceFile.id, String)
    return exists().where(
        Attachment.subject == subject, Attachment.workspace_id == ComplianceFile.workspace_id
    )


def described(session: Session, product_ids: Collection[int] | None = None) -> list[Described]:
    """Return the facts of these products, or of all in use, by SKU."""
    wanted = ~Product.archived if product_ids is None else Product.id.in_(product_ids)
    codes = _codes(session, wanted)
    sites = _sites(session, wanted)
    rows = session.execute(select(*_FACTS).where(wanted).order_by(func.lower(Product.sku)))
    return [_described(row, codes[row.id], {*codes[row.id], *sites[row.id]}) for row in rows]


def _described(row: Any, codes: Mapping[str, str], places: Collection[str]) -> Described:
    return Described(
        id=row.id,
        sku=row.sku,
        name_zh=row.name_zh,
        name_en=row.name_en,
        battery=row.battery,
        cargo=frozenset(flag for flag in _CARGO if getattr(row, flag)),
        branded=bool(row.brand),
        codes=codes,
        destinations=tuple(sorted(places)),
    )


def _codes(session: Session, wanted: ColumnElement[bool]) -> Mapping[int, Mapping[str, str]]:
    found: dict[int, dict[str, str]] = defaultdict(dict)
    rows = session.execute(
        select(CustomsProfile.product_id, CustomsProfile.country, CustomsProfile.hs_code)
        .join(Product, Product.id == CustomsProfile.product_id)
        .where(wanted)
    )
    for product_id, country, code in rows:
        found[product_id][country] = code
    return found


def _sites(session: Session, wanted: ColumnElement[bool]) -> Mapping[int, Collection[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    rows = session.execute(
        select(Listing.product_id, Store.site)
        .join(Store, Store.id == Listing.store_id)
        .join(Product, Product.id == Listing.product_id)
        .where(wanted)
    )
    for product_id, site in rows:
        found[product_id].add(site)
    return found


def files_of(
    session: Session, product_ids: Collection[int] | None = None
) -> Mapping[int, Mapping[tuple[str, str], Filed]]:
    """Return what is kept of these products, or of all in use, by product, place and kind."""
    wanted = ~Product.archived if product_ids is None else Product.id.in_(product_ids)
    found: dict[int, dict[tuple[str, str], Filed]] = defaultdict(dict)
    rows = session.execute(
        select(ComplianceFile, _documented())
        .join(Product, Product.id == ComplianceFile.product_id)
        .where(wanted)
    )
    for row, documented in rows:
        found[row.product_id][row.place, row.kind] = Filed(row, documented)
    return found


def file_of(session: Session, product_id: int, *, place: str, kind: str) -> ComplianceFile | None:
    """Return the row of one kind of a product, if something is kept of it."""
    return session.scalar(
        select(ComplianceFile).filter_by(product_id=product_id, place=place, kind=kind)
    )


def offered(session: Session, row: ComplianceFile) -> list[ComplianceFile]:
    """Return rows of the same kind and place that other products have documents or numbers of."""
    return list(
        session.scalars(
            select(ComplianceFile)
            .join(Product, Product.id == ComplianceFile.product_id)
            .where(
                ComplianceFile.kind == row.kind,
                ComplianceFile.place == row.place,
                ComplianceFile.product_id != row.product_id,
                or_(_documented(), ComplianceFile.number != ""),
            )
            .order_by(ComplianceFile.updated_at.desc())
            .limit(_OFFERED)
        )
    )


def shipped(session: Session, shipment_ids: Collection[int]) -> list[Shipped]:
    """Return the products of these shipments as the countries see them that they go to."""
    country = func.coalesce(func.nullif(Shipment.country, ""), Plan.destination)
    coded = and_(CustomsProfile.product_id == Product.id, CustomsProfile.country == country)
    rows = session.execute(
        select(*_FACTS, country.label("place"), CustomsProfile.hs_code, PaperDetails.departure)
        .join(Item, Item.product_id == Product.id)
        .join(Shipment, Shipment.id == Item.shipment_id)
        .join(Plan, Plan.id == Shipment.plan_id)
        .outerjoin(CustomsProfile, coded)
        .outerjoin(PaperDetails, PaperDetails.shipment_id == Shipment.id)
        .where(Shipment.id.in_(shipment_ids))
        .distinct()
        .order_by(Product.id)
    )
    return [
        Shipped(
            _described(row, {row.place: row.hs_code or ""}, [row.place]), row.place, row.departure
        )
        for row in rows
    ]


def ending(
    session: Session, *, until: date, kinds: Collection[str], most: int
) -> tuple[list[Any], int]:
    """Return what of these kinds ends by `until` for products in use, soonest first; the count."""
    product = aliased(Product)
    rows = session.execute(
        select(
            ComplianceFile.product_id,
            ComplianceFile.place,
            ComplianceFile.kind,
            ComplianceFile.expires_on,
            product.sku,
            func.count(ComplianceFile.id).over().label("total"),
        )
        .join(product, product.id == ComplianceFile.product_id)
        .where(
            ~product.archived,
            ComplianceFile.answer != Answer.NOT_NEEDED,
            ComplianceFile.expires_on <= until,
            ComplianceFile.kind.in_(kinds),
        )
        .order_by(ComplianceFile.expires_on, ComplianceFile.id)
        .limit(most)
    ).all()
    return list(rows), rows[0].total if rows else 0
