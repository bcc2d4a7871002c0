"""Products, their listings per store, customs profiles per country, and carton specs 箱规."""

from decimal import Decimal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.parties import Store
from app.persistence.tables.partners import Partner
from app.persistence.types import Grams, Millimetres, Scaled


class Product(OfWorkspace, Versioned, Table):
    """One SKU as the exporter keeps it; sizes and weight are of one unit, ready for sale.

    `purchase_cost` is what one unit costs from the supplier in yuan, VAT included. The battery's
    figures are of one battery, `battery_count` of them in a unit.
    """

    __tablename__ = "product"
    __table_args__ = (UniqueConstraint("workspace_id", "sku"),)

    sku: Mapped[str] = mapped_column(String(64))
    name_zh: Mapped[str] = mapped_column(String(120), default="")
    name_en: Mapped[str] = mapped_column(String(200), default="")
    length: Mapped[Length | None] = mapped_column(Millimetres)
    width: Mapped[Length | None] = mapped_column(Millimetres)
    height: Mapped[Length | None] = mapped_column(Millimetres)
    weight: Mapped[Weight | None] = mapped_column(Grams)
    measures_entered: Mapped[str] = mapped_column(String(120), default="")
    origin: Mapped[str] = mapped_column(String(2), default="CN")
    material_zh: Mapped[str] = mapped_column(String(120), default="")
    material_en: Mapped[str] = mapped_column(String(120), default="")
    use_zh: Mapped[str] = mapped_column(String(120), default="")
    use_en: Mapped[str] = mapped_column(String(120), default="")
    brand: Mapped[str] = mapped_column(String(80), default="")
    model: Mapped[str] = mapped_column(String(80), default="")
    unit: Mapped[str] = mapped_column(String(3), default="PCE")
    value: Mapped[Decimal | None] = mapped_column(Scaled(4))
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    purchase_cost: Mapped[Decimal | None] = mapped_column(Scaled(4))
    battery: Mapped[str] = mapped_column(String(32), default="none")
    battery_un: Mapped[str] = mapped_column(String(6), default="", server_default="")
    battery_watt_hours: Mapped[Decimal | None] = mapped_column(Scaled(3))
    battery_lithium_g: Mapped[Decimal | None] = mapped_column(Scaled(3))
    battery_count: Mapped[int | None]
    battery_test: Mapped[str] = mapped_column(String(120), default="", server_default="")
    liquid: Mapped[bool] = mapped_column(default=False)
    powder: Mapped[bool] = mapped_column(default=False)
    magnet: Mapped[bool] = mapped_column(default=False)
    picture_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    archived: Mapped[bool] = mapped_column(default=False)

    picture: Mapped[StoredFile | None] = relationship()
    supply: Mapped["Supply | None"] = relationship(cascade="all, delete-orphan", lazy="joined")
    listings: Mapped[list["Listing"]] = relationship(
        cascade="all, delete-orphan", order_by="Listing.id"
    )
    customs: Mapped[list["CustomsProfile"]] = relationship(
        cascade="all, delete-orphan", order_by="CustomsProfile.country"
    )
    specs: Mapped[list["CartonSpec"]] = relationship(
        cascade="all, delete-orphan", order_by="CartonSpec.position"
    )

    #: Which partner supplies the product; set to None, nobody does.
    supplier_id: AssociationProxy[int | None] = association_proxy(
        "supply",
        "partner_id",
        creator=lambda partner_id: Supply(partner_id=partner_id),
        cascade_scalar_deletes=True,
    )
    supplier: AssociationProxy[Partner | None] = association_proxy("supply", "partner")


class Supply(OfWorkspace, Table):
    """Who supplies a product."""

    __tablename__ = "product_supplier"

    product_id: Mapped[int] = mapped_column(
        ForeignKey("product.id", ondelete="CASCADE"), unique=True
    )
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"), index=True)

    partner: Mapped[Partner] = relationship()


class Listing(OfWorkspace, Table):
    """How one store's platform names the product: FNSKU, ASIN, item id, barcode."""

    __tablename__ = "listing"
    __table_args__ = (UniqueConstraint("product_id", "store_id"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    store_id: Mapped[int] = mapped_column(ForeignKey("store.id"), index=True)
    fnsku: Mapped[str] = mapped_column(String(32), default="")
    asin: Mapped[str] = mapped_column(String(32), default="")
    gtin: Mapped[str] = mapped_column(String(14), default="")

    store: Mapped[Store] = relationship()


class CustomsProfile(OfWorkspace, Table):
    """How one country's customs names the product: its HS code there, and China's elements.

    China's also counts in legal units 法定单位, each with how much of it one unit of the goods is,
    and asks for the district the goods come from 境内货源地. `lines` are read along with it; they
    belong to the product.
    """

    __tablename__ = "customs_profile"
    __table_args__ = (UniqueConstraint("product_id", "country"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    country: Mapped[str] = mapped_column(String(2))
    hs_code: Mapped[str] = mapped_column(String(13), default="")
    elements: Mapped[str] = mapped_column(String(255), default="")
    district: Mapped[str] = mapped_column(String(5), default="", server_default="")
    unit_1: Mapped[str] = mapped_column(String(3), default="", server_default="")
    unit_1_quantity: Mapped[Decimal | None] = mapped_column(Scaled(5))
    unit_2: Mapped[str] = mapped_column(String(3), default="", server_default="")
    unit_2_quantity: Mapped[Decimal | None] = mapped_column(Scaled(5))

    lines: Mapped[list["DeclarationLine"]] = relationship(
        primaryjoin="and_(CustomsProfile.product_id == foreign(DeclarationLine.product_id),"
        " CustomsProfile.country == foreign(DeclarationLine.country))",
        order_by="DeclarationLine.position",
        viewonly=True,
        lazy="joined",
    )


class DeclarationLine(OfWorkspace, Table):
    """One of the lines that a product declares as in one country, where it is not a single line.

    `share` is in thousandths of the product's value; `net_weight` is of one unit, where known.
    """

    __tablename__ = "product_declaration_line"
    __table_args__ = (UniqueConstraint("product_id", "country", "position"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    country: Mapped[str] = mapped_column(String(2))
    position: Mapped[int]
    hs_code: Mapped[str] = mapped_column(String(13))
    name_en: Mapped[str] = mapped_column(String(120), default="")
    name_zh: Mapped[str] = mapped_column(String(120), default="")
    origin: Mapped[str] = mapped_column(String(2))
    share: Mapped[int]
    net_weight: Mapped[Weight | None] = mapped_column(Grams)


class CartonSpec(OfWorkspace, Table):
    """How the factory packs it 箱规: units a carton, outer size, gross weight."""

    __tablename__ = "carton_spec"

    product_id: Mapped[int] = mapped_column(
        ForeignKey("product.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=1)
    units: Mapped[int]
    length: Mapped[Length] = mapped_column(Millimetres)
    width: Mapped[Length] = mapped_column(Millimetres)
    height: Mapped[Length] = mapped_column(Millimetres)
    gross_weight: Mapped[Weight] = mapped_column(Grams)
    measures_entered: Mapped[str] = mapped_column(String(120), default="")
