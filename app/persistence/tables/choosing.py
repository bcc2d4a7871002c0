"""What is kept of choosing a channel: options to split a plan, quotes, and factors of emissions."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.programme.fees import FeeUnit
from app.domain.programme.placement_options import Split
from app.domain.transport import Mode
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.plans import Plan
from app.persistence.types import Moment, Scaled, Word


class PlacementOption(OfWorkspace, Versioned, Table):
    """One way a platform offers to split a plan (入库配置方案), with its fee.

    `text` is the placement as pasted, which the split page reads too; without one `centres` and
    `shipments` say what is known. `freight` and `days` are as entered, where no rate card tells.
    At most one option of a plan is chosen.
    """

    __tablename__ = "placement_option"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"), index=True)
    split: Mapped[Split] = mapped_column(Word(Split))
    name: Mapped[str] = mapped_column(String(60), default="")
    text: Mapped[str] = mapped_column(Text, default="")
    centres: Mapped[str] = mapped_column(String(200), default="")
    shipments: Mapped[int | None]
    fee: Mapped[Decimal | None] = mapped_column(Scaled(4))
    fee_currency: Mapped[str] = mapped_column(String(3), default="USD")
    fee_unit: Mapped[FeeUnit] = mapped_column(Word(FeeUnit), default=FeeUnit.UNIT)
    freight: Mapped[Decimal | None] = mapped_column(Scaled(2))
    freight_currency: Mapped[str] = mapped_column(String(3), default="")
    days: Mapped[int | None]
    chosen_at: Mapped[datetime | None] = mapped_column(Moment)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    plan: Mapped[Plan] = relationship()
    person: Mapped[Person | None] = relationship()


class SavedQuote(OfWorkspace, Table):
    """The cost of a plan as it was worked out on a day, inputs and result; it never changes.

    `document` follows app.usecases.quotes.document, in the version that it names itself. `service`
    is the offer it is about, by the word a plan remembers it by.
    """

    __tablename__ = "saved_quote"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(80), default="")
    service: Mapped[str] = mapped_column(String(120))
    document: Mapped[dict[str, Any]]
    chosen_at: Mapped[datetime | None] = mapped_column(Moment)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    plan: Mapped[Plan] = relationship()
    person: Mapped[Person | None] = relationship()


class EmissionFactor(OfWorkspace, Table):
    """What a workspace counts for a tonne carried a kilometre, by mode, and who says so."""

    __tablename__ = "emission_factor"
    __table_args__ = (UniqueConstraint("workspace_id", "mode"),)

    mode: Mapped[Mode] = mapped_column(Word(Mode))
    kg_per_tonne_km: Mapped[Decimal] = mapped_column(Scaled(8))
    source: Mapped[str] = mapped_column(String(200))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    person: Mapped[Person | None] = relationship()
