"""Forwarders' rate cards 报价表: what each channel costs to each area, and what is added."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.freight.basis import PriceUnit
from app.domain.freight.surcharges import SurchargeBasis
from app.domain.freight.weighing import WeighBy
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import ClockStart, FinalDelivery, MainLeg
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.types import Grams, Millimetres, Scaled, Word


class CardStatus(StrEnum):
    """Whether a card prices freight: active, replaced by a newer one, withdrawn, or not yet."""

    DRAFT = "draft"
    ACTIVE = "active"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class RateCard(OfWorkspace, Versioned, Table):
    """One price list of a forwarder, as read from a sheet of a file, copied, or typed.

    `digest` tells its prices and terms from all others. It is in force from `valid_from` to
    `valid_to`, and no longer than the day before `replaced_on`. `left_out` holds what could not be
    read of the file, with the reason. `sample` cards are made-up figures.
    """

    __tablename__ = "rate_card"
    __table_args__ = (Index(None, "workspace_id", "status"),)

    supplier: Mapped[str] = mapped_column(String(80))
    sheet: Mapped[str] = mapped_column(String(120), default="")
    file_name: Mapped[str] = mapped_column(String(200), default="")
    file_hash: Mapped[str] = mapped_column(String(64), default="")
    digest: Mapped[str] = mapped_column(String(64), default="")
    currency: Mapped[str] = mapped_column(String(3))
    tax_included: Mapped[bool | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    replaced_on: Mapped[date | None]
    status: Mapped[CardStatus] = mapped_column(Word(CardStatus), default=CardStatus.DRAFT)
    sample: Mapped[bool] = mapped_column(default=False)
    not_included: Mapped[list[str]] = mapped_column(default=list)
    left_out: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("rate_card.id", ondelete="SET NULL"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    person: Mapped[Person | None] = relationship()
    areas: Mapped[list["RateArea"]] = relationship(
        cascade="all, delete-orphan", order_by="RateArea.id"
    )
    lines: Mapped[list["RateLine"]] = relationship(
        cascade="all, delete-orphan", order_by="RateLine.position"
    )
    surcharges: Mapped[list["RateSurcharge"]] = relationship(
        cascade="all, delete-orphan", order_by="RateSurcharge.id"
    )


class RateArea(OfWorkspace, Table):
    """An area of a card: countries, or in them postcodes by their beginning, warehouses, ports."""

    __tablename__ = "rate_area"

    card_id: Mapped[int] = mapped_column(ForeignKey("rate_card.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    countries: Mapped[list[str]] = mapped_column(default=list)
    postcodes: Mapped[list[str]] = mapped_column(default=list)
    warehouses: Mapped[list[str]] = mapped_column(default=list)
    ports: Mapped[list[str]] = mapped_column(default=list)


class RateLine(OfWorkspace, Table):
    """The price of one channel to one area, with all of its terms.

    `channel` is the forwarder's own name. `cargo` are the codes of the cargo flags it takes beside
    general cargo, in order and parted by spaces. Terms that its unit does not ask for are empty.
    """

    __tablename__ = "rate_line"
    __table_args__ = (
        UniqueConstraint("card_id", "channel", "origin", "tax_mode", "cargo", "unit", "area_id"),
    )

    card_id: Mapped[int] = mapped_column(ForeignKey("rate_card.id", ondelete="CASCADE"), index=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("rate_area.id", ondelete="CASCADE"))
    position: Mapped[int]
    channel: Mapped[str] = mapped_column(String(80))
    main_leg: Mapped[MainLeg] = mapped_column(Word(MainLeg))
    final_delivery: Mapped[FinalDelivery] = mapped_column(Word(FinalDelivery))
    origin: Mapped[str] = mapped_column(String(80), default="")
    tax_mode: Mapped[TaxMode] = mapped_column(Word(TaxMode))
    cargo: Mapped[str] = mapped_column(String(200), default="")
    unit: Mapped[PriceUnit] = mapped_column(Word(PriceUnit))
    divisor: Mapped[int | None]
    weigh_by: Mapped[WeighBy | None] = mapped_column(Word(WeighBy))
    round_step: Mapped[Decimal | None] = mapped_column(Scaled(3))
    min_piece: Mapped[Weight | None] = mapped_column(Grams)
    min_shipment: Mapped[Decimal | None] = mapped_column(Scaled(3))
    volume_discount: Mapped[Decimal] = mapped_column(Scaled(4), default=Decimal(0))
    unit_weight: Mapped[Weight | None] = mapped_column(Grams)
    load_kind: Mapped[str] = mapped_column(String(40), default="")
    min_charge: Mapped[Decimal] = mapped_column(Scaled(4), default=Decimal(0))
    min_piece_charge: Mapped[Decimal] = mapped_column(Scaled(4), default=Decimal(0))
    next_break: Mapped[bool] = mapped_column(default=False)
    clock_start: Mapped[ClockStart] = mapped_column(Word(ClockStart))
    waiting_least: Mapped[int] = mapped_column(default=0)
    waiting_most: Mapped[int] = mapped_column(default=0)
    transit_least: Mapped[int]
    transit_most: Mapped[int]
    paused: Mapped[bool] = mapped_column(default=False)
    claim_rule: Mapped[str] = mapped_column(String(2000), default="")

    area: Mapped[RateArea] = relationship()
    breaks: Mapped[list["RateBreak"]] = relationship(
        cascade="all, delete-orphan", order_by="RateBreak.from_quantity"
    )


class RateBreak(OfWorkspace, Table):
    """A price from a quantity on; none where it is on request."""

    __tablename__ = "rate_break"
    __table_args__ = (UniqueConstraint("line_id", "from_quantity"),)

    line_id: Mapped[int] = mapped_column(ForeignKey("rate_line.id", ondelete="CASCADE"))
    from_quantity: Mapped[Decimal] = mapped_column(Scaled(3))
    price: Mapped[Decimal | None] = mapped_column(Scaled(4))
    flat: Mapped[bool] = mapped_column(default=False)


class RateSurcharge(OfWorkspace, Table):
    """A charge beside the freight, on the channels named or on all, and what sets it off.

    A carton sets it off that meets one of the measures given, and each other condition given.
    """

    __tablename__ = "rate_surcharge"

    card_id: Mapped[int] = mapped_column(ForeignKey("rate_card.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    channels: Mapped[list[str]] = mapped_column(default=list)
    basis: Mapped[SurchargeBasis] = mapped_column(Word(SurchargeBasis))
    amount: Mapped[Decimal] = mapped_column(Scaled(4))
    minimum: Mapped[Decimal | None] = mapped_column(Scaled(4))
    maximum: Mapped[Decimal | None] = mapped_column(Scaled(4))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    weighs_from: Mapped[Weight | None] = mapped_column(Grams)
    longest_over: Mapped[Length | None] = mapped_column(Millimetres)
    second_over: Mapped[Length | None] = mapped_column(Millimetres)
    girth_over: Mapped[Length | None] = mapped_column(Millimetres)
    cargo: Mapped[list[str]] = mapped_column(default=list)
    postcodes: Mapped[list[str]] = mapped_column(default=list)
    addresses: Mapped[list[str]] = mapped_column(default=list)
