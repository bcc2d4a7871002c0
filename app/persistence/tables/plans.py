"""Plans 发货计划, their shipments 货件, items, and cartons 箱: the unit all else points at."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.packing.goods import Goods
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.shipment.states import State
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.paper_details import PaperDetails
from app.persistence.tables.parties import Address, Importer, LegalEntity, Store
from app.persistence.tables.products import Product
from app.persistence.types import Grams, Millimetres, Moment, Scaled, Word


class Plan(OfWorkspace, Versioned, Table):
    """What should arrive where, by when, and by which route; its shipments carry the rest."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("workspace_id", "reference"),)

    reference: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(80), default="")
    destination: Mapped[str] = mapped_column(String(2), default="")
    need_by: Mapped[date | None]
    ship_from_id: Mapped[int | None] = mapped_column(ForeignKey("address.id"))
    cargo_ready: Mapped[date | None]
    programme: Mapped[str] = mapped_column(String(32), default="")
    main_leg: Mapped[str] = mapped_column(String(16), default="")
    final_delivery: Mapped[str] = mapped_column(String(20), default="")
    port_of_loading: Mapped[str] = mapped_column(String(5), default="")
    port_of_discharge: Mapped[str] = mapped_column(String(5), default="")
    incoterm: Mapped[str] = mapped_column(String(3), default="")
    incoterm_place: Mapped[str] = mapped_column(String(60), default="")
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    exporter_id: Mapped[int | None] = mapped_column(ForeignKey("legal_entity.id"))
    importer_id: Mapped[int | None] = mapped_column(ForeignKey("importer.id"))
    declaration_route: Mapped[str] = mapped_column(String(20), default="")
    supervision_mode: Mapped[str] = mapped_column(String(4), default="")
    valuation_method: Mapped[str] = mapped_column(String(16), default="")
    valuation_reason: Mapped[str] = mapped_column(String(240), default="")
    vat_method: Mapped[str] = mapped_column(String(16), default="", server_default="")
    entry_date: Mapped[date | None]
    rate_line: Mapped[str] = mapped_column(String(120), default="")
    insurance: Mapped[Decimal | None] = mapped_column(Scaled(2))
    insurance_rate: Mapped[Decimal | None] = mapped_column(Scaled(4))
    reviewed_cost_at: Mapped[datetime | None] = mapped_column(Moment)
    archived: Mapped[bool] = mapped_column(default=False)

    ship_from: Mapped[Address | None] = relationship()
    exporter: Mapped[LegalEntity | None] = relationship()
    importer: Mapped[Importer | None] = relationship()
    shipments: Mapped[list["Shipment"]] = relationship(
        cascade="all, delete-orphan", order_by="Shipment.number", back_populates="plan"
    )


class Shipment(OfWorkspace, Versioned, Table):
    """One part of a plan for one warehouse. Parties left empty are the plan's."""

    __tablename__ = "shipment"
    __table_args__ = (
        UniqueConstraint("plan_id", "number"),
        Index(None, "workspace_id", "state", "latest_arrival"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    number: Mapped[int]
    state: Mapped[State] = mapped_column(Word(State), default=State.DRAFT)
    store_id: Mapped[int | None] = mapped_column(ForeignKey("store.id"))
    exporter_id: Mapped[int | None] = mapped_column(ForeignKey("legal_entity.id"))
    importer_id: Mapped[int | None] = mapped_column(ForeignKey("importer.id"))
    declaration_route: Mapped[str] = mapped_column(String(20), default="")
    warehouse_code: Mapped[str] = mapped_column(String(32), default="")
    warehouse_name: Mapped[str] = mapped_column(String(120), default="")
    address: Mapped[str] = mapped_column(String(400), default="")
    city: Mapped[str] = mapped_column(String(80), default="")
    state_code: Mapped[str] = mapped_column(String(40), default="")
    postal_code: Mapped[str] = mapped_column(String(16), default="")
    country: Mapped[str] = mapped_column(String(2), default="")
    programme_number: Mapped[str] = mapped_column(String(40), default="")
    programme_reference: Mapped[str] = mapped_column(String(40), default="")
    external_status: Mapped[str] = mapped_column(String(60), default="")
    latest_arrival: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(400), default="", server_default="")
    locked_at: Mapped[datetime | None] = mapped_column(Moment)
    locked_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    plan: Mapped[Plan] = relationship(back_populates="shipments")
    store: Mapped[Store | None] = relationship()
    exporter: Mapped[LegalEntity | None] = relationship()
    importer: Mapped[Importer | None] = relationship()
    locked_by: Mapped[Person | None] = relationship()
    paper_details: Mapped[PaperDetails | None] = relationship(cascade="all, delete-orphan")
    items: Mapped[list["Item"]] = relationship(
        cascade="all, delete-orphan", order_by="Item.position", back_populates="shipment"
    )
    rows: Mapped[list["CartonRow"]] = relationship(
        cascade="all, delete-orphan", order_by="CartonRow.position", back_populates="shipment"
    )

    @property
    def glanced(self) -> Goods | None:
        """Return the goods in figures where only those were read; None when rows are there."""
        return getattr(self, "_glanced", None)

    def glance(self, goods: Goods | None) -> None:
        """Take the goods in figures, for a page that reads and changes nothing."""
        self._glanced = goods


class Item(OfWorkspace, Table):
    """How many units of one product a shipment should carry."""

    __tablename__ = "item"
    __table_args__ = (UniqueConstraint("shipment_id", "product_id"),)

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    position: Mapped[int] = mapped_column(default=1)
    quantity: Mapped[int]

    shipment: Mapped[Shipment] = relationship(back_populates="items")
    product: Mapped[Product] = relationship()


class CartonRow(OfWorkspace, Table):
    """Identical cartons typed on one line; each of them is a `Carton` of its own."""

    __tablename__ = "carton_row"

    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=1)
    length: Mapped[Length] = mapped_column(Millimetres)
    width: Mapped[Length] = mapped_column(Millimetres)
    height: Mapped[Length] = mapped_column(Millimetres)
    gross_weight: Mapped[Weight] = mapped_column(Grams)
    measures_entered: Mapped[str] = mapped_column(String(120), default="")

    shipment: Mapped[Shipment] = relationship(back_populates="rows")
    contents: Mapped[list["CartonContent"]] = relationship(
        cascade="all, delete-orphan", order_by="CartonContent.id"
    )
    cartons: Mapped[list["Carton"]] = relationship(
        cascade="all, delete-orphan", order_by="Carton.number"
    )


class CartonContent(OfWorkspace, Table):
    """Units of one product in each carton of a row."""

    __tablename__ = "carton_content"
    __table_args__ = (UniqueConstraint("row_id", "product_id"),)

    row_id: Mapped[int] = mapped_column(ForeignKey("carton_row.id", ondelete="CASCADE"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    quantity: Mapped[int]

    product: Mapped[Product] = relationship()


class Carton(OfWorkspace, Table):
    """One physical carton: its number in the shipment, the programme's id, the courier's number.

    `pallet` is the pallet it stands on, empty where it stands on none.
    """

    __tablename__ = "carton"
    __table_args__ = (UniqueConstraint("shipment_id", "number"),)

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    row_id: Mapped[int] = mapped_column(ForeignKey("carton_row.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    external_id: Mapped[str] = mapped_column(String(40), default="")
    courier: Mapped[str] = mapped_column(String(40), default="", server_default="")
    courier_number: Mapped[str] = mapped_column(String(64), default="", server_default="")
    pallet: Mapped[str] = mapped_column(String(20), default="", server_default="")


class CarryOver(OfWorkspace, Table):
    """Units a locked shipment fell short by, waiting for a later plan to take them.

    What waits is one row a product; rows that were taken stay beside it.
    """

    __tablename__ = "carry_over"
    __table_args__ = (
        Index(
            "uq_carry_over_waiting",
            "shipment_id",
            "product_id",
            unique=True,
            sqlite_where=text("taken_by_id IS NULL"),
            postgresql_where=text("taken_by_id IS NULL"),
        ),
    )

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    quantity: Mapped[int]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("shipment.id", ondelete="SET NULL"))

    shipment: Mapped[Shipment] = relationship(foreign_keys=[shipment_id])
    product: Mapped[Product] = relationship()
