"""Details for documents 单证资料: what only papers ask of a shipment, one row each."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.parties import Address, LegalEntity
from app.persistence.tables.partners import Partner
from app.persistence.types import Scaled


class PaperDetails(OfWorkspace, Versioned, Table):
    """What papers ask of one shipment beyond plan and movements; all of it may be missing.

    Buyer and place of stuffing each stand in one of two columns: an own company or a partner, an
    own address or a partner's. `freight` and charges are in the plan's currency, on the invoice.
    """

    __tablename__ = "shipment_papers"

    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), unique=True
    )
    contract_no: Mapped[str] = mapped_column(String(32), default="")
    contract_date: Mapped[date | None]
    payment_terms: Mapped[str] = mapped_column(String(120), default="")
    signatory: Mapped[str] = mapped_column(String(80), default="")
    buyer_entity_id: Mapped[int | None] = mapped_column(ForeignKey("legal_entity.id"))
    buyer_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    notify_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    producer_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    agent_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    broker_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    forwarder_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    consolidator_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    stuffing_address_id: Mapped[int | None] = mapped_column(ForeignKey("address.id"))
    stuffing_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    customs_of_exit: Mapped[str] = mapped_column(String(4), default="")
    port_of_exit: Mapped[str] = mapped_column(String(6), default="")
    package_kind: Mapped[str] = mapped_column(String(2), default="")
    wood_packing: Mapped[str] = mapped_column(String(10), default="")
    warehouse_entry_no: Mapped[str] = mapped_column(String(40), default="")
    departure: Mapped[date | None]
    arrival: Mapped[date | None]
    freight: Mapped[Decimal | None] = mapped_column(Scaled(2))

    buyer_entity: Mapped[LegalEntity | None] = relationship()
    buyer: Mapped[Partner | None] = relationship(foreign_keys=[buyer_id])
    notify: Mapped[Partner | None] = relationship(foreign_keys=[notify_id])
    producer: Mapped[Partner | None] = relationship(foreign_keys=[producer_id])
    agent: Mapped[Partner | None] = relationship(foreign_keys=[agent_id])
    broker: Mapped[Partner | None] = relationship(foreign_keys=[broker_id])
    forwarder: Mapped[Partner | None] = relationship(foreign_keys=[forwarder_id])
    consolidator: Mapped[Partner | None] = relationship(foreign_keys=[consolidator_id])
    stuffing_address: Mapped[Address | None] = relationship()
    stuffing: Mapped[Partner | None] = relationship(foreign_keys=[stuffing_id])
    charges: Mapped[list["PaperCharge"]] = relationship(
        cascade="all, delete-orphan", order_by="PaperCharge.position"
    )


class PaperCharge(OfWorkspace, Table):
    """A named charge that the invoice shows on a line of its own."""

    __tablename__ = "shipment_papers_charge"
    __table_args__ = (UniqueConstraint("papers_id", "position"),)

    papers_id: Mapped[int] = mapped_column(ForeignKey("shipment_papers.id", ondelete="CASCADE"))
    position: Mapped[int]
    name_zh: Mapped[str] = mapped_column(String(60), default="")
    name_en: Mapped[str] = mapped_column(String(60), default="")
    amount: Mapped[Decimal] = mapped_column(Scaled(2))
