"""Applications to join global logistics 加入全球物流: answers, acceptances, fees and decisions."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.enrolment.bonds import BondKind
from app.domain.enrolment.fees import FeeKind, FeePeriod, PaymentMethod
from app.domain.enrolment.selling_plans import FeeBasis, PlanKind
from app.domain.enrolment.standing import AcceptedText, TaxStanding
from app.domain.enrolment.states import ApplicationState
from app.persistence.tables.accounts import Person
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned, now
from app.persistence.tables.parties import Importer, LegalEntity
from app.persistence.types import Moment, Scaled, Word


class Application(OfWorkspace, Versioned, Table):
    """One legal entity's application; its licence is attached as "application:<id>"."""

    __tablename__ = "application"
    __table_args__ = (UniqueConstraint("workspace_id", "reference"),)

    reference: Mapped[str] = mapped_column(String(20))
    state: Mapped[ApplicationState] = mapped_column(
        Word(ApplicationState), default=ApplicationState.DRAFT
    )
    entity_id: Mapped[int | None] = mapped_column(ForeignKey("legal_entity.id"), index=True)
    contact: Mapped[str] = mapped_column(String(80), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    officer: Mapped[str] = mapped_column(String(80), default="")
    officer_title: Mapped[str] = mapped_column(String(80), default="")
    nothing_due: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)

    entity: Mapped[LegalEntity | None] = relationship(lazy="joined")
    destinations: Mapped[list["ApplicationDestination"]] = relationship(
        cascade="all, delete-orphan", order_by="ApplicationDestination.destination"
    )
    plans: Mapped[list["ChosenPlan"]] = relationship(
        cascade="all, delete-orphan", order_by="ChosenPlan.platform, ChosenPlan.country"
    )
    acceptances: Mapped[list["Acceptance"]] = relationship(
        cascade="all, delete-orphan", order_by="Acceptance.id"
    )
    fee_lines: Mapped[list["FeeLine"]] = relationship(
        cascade="all, delete-orphan", order_by="FeeLine.id"
    )
    statements: Mapped[list["FeeStatement"]] = relationship(
        cascade="all, delete-orphan", order_by="FeeStatement.id"
    )
    decisions: Mapped[list["ApplicationDecision"]] = relationship(
        cascade="all, delete-orphan", order_by="ApplicationDecision.id"
    )


class ApplicationDestination(OfWorkspace, Table):
    """A destination applied for: its programmes, its tax standing and its importer."""

    __tablename__ = "application_destination"
    __table_args__ = (UniqueConstraint("application_id", "destination"),)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    destination: Mapped[str] = mapped_column(String(2))
    programmes: Mapped[list[str]] = mapped_column(default=list)
    tax_standing: Mapped[TaxStanding | None] = mapped_column(Word(TaxStanding))
    importer_id: Mapped[int | None] = mapped_column(ForeignKey("importer.id"), index=True)

    importer: Mapped[Importer | None] = relationship()


class ChosenPlan(OfWorkspace, Table):
    """The selling plan chosen for one marketplace; the fee is the person's where we know none."""

    __tablename__ = "chosen_plan"
    __table_args__ = (UniqueConstraint("application_id", "platform", "country"),)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    platform: Mapped[str] = mapped_column(String(32))
    country: Mapped[str] = mapped_column(String(2))
    kind: Mapped[PlanKind] = mapped_column(Word(PlanKind))
    fee_amount: Mapped[Decimal | None] = mapped_column(Scaled(2))
    fee_currency: Mapped[str] = mapped_column(String(3), default="")
    fee_basis: Mapped[FeeBasis | None] = mapped_column(Word(FeeBasis))
    fee_source: Mapped[str] = mapped_column(String(200), default="")
    fee_as_of: Mapped[date | None]


class TaxRegistration(OfWorkspace, Table):
    """One tax number of a legal entity at one destination; its importers use it."""

    __tablename__ = "tax_registration"
    __table_args__ = (UniqueConstraint("entity_id", "destination", "kind"),)

    entity_id: Mapped[int] = mapped_column(ForeignKey("legal_entity.id", ondelete="CASCADE"))
    destination: Mapped[str] = mapped_column(String(2))
    kind: Mapped[str] = mapped_column(String(16))
    value: Mapped[str] = mapped_column(String(40))
    valid_until: Mapped[date | None]


class Bond(OfWorkspace, Versioned, Table):
    """The customs bond of one importer; a single bond ends with its entry."""

    __tablename__ = "bond"
    __table_args__ = (UniqueConstraint("importer_id"),)

    importer_id: Mapped[int] = mapped_column(ForeignKey("importer.id", ondelete="CASCADE"))
    kind: Mapped[BondKind] = mapped_column(Word(BondKind))
    number: Mapped[str] = mapped_column(String(40))
    surety: Mapped[str] = mapped_column(String(120))
    amount: Mapped[Decimal] = mapped_column(Scaled(2))
    currency: Mapped[str] = mapped_column(String(3))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]


class Acceptance(OfWorkspace, Table):
    """Who accepted which version of a text, when and by what name; `sha256` is of both languages.

    `zone` is the time zone of the person's clock. The agreement is accepted for a legal entity,
    and its PDF is kept as a file.
    """

    __tablename__ = "acceptance"

    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), index=True
    )
    entity_id: Mapped[int | None] = mapped_column(ForeignKey("legal_entity.id"))
    subject: Mapped[AcceptedText] = mapped_column(Word(AcceptedText))
    version: Mapped[str] = mapped_column(String(16))
    sha256: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(80))
    accepted_at: Mapped[datetime] = mapped_column(Moment, default=now)
    zone: Mapped[str] = mapped_column(String(64))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))


class FeeLine(OfWorkspace, Table):
    """A fee that a person entered; `count` is how many months, years or times are billed."""

    __tablename__ = "fee_line"

    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[FeeKind] = mapped_column(Word(FeeKind))
    text: Mapped[str] = mapped_column(String(160))
    payee: Mapped[str] = mapped_column(String(120))
    amount: Mapped[Decimal] = mapped_column(Scaled(2))
    currency: Mapped[str] = mapped_column(String(3))
    period: Mapped[FeePeriod] = mapped_column(Word(FeePeriod))
    count: Mapped[int] = mapped_column(default=1)
    source: Mapped[str] = mapped_column(String(200))


class FeeStatement(OfWorkspace, Table):
    """Fees frozen under a number of their own; withdrawn rather than changed."""

    __tablename__ = "fee_statement"
    __table_args__ = (UniqueConstraint("workspace_id", "number"),)

    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[str] = mapped_column(String(20))
    issued_on: Mapped[date]
    content: Mapped[dict[str, Any]] = mapped_column(default=dict)
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    issued_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)

    file: Mapped[StoredFile] = relationship()
    issued_by: Mapped[Person | None] = relationship()
    payments: Mapped[list["Payment"]] = relationship(
        cascade="all, delete-orphan", order_by="Payment.paid_on, Payment.id"
    )


class Payment(OfWorkspace, Table):
    """Money paid on a statement; its proof is attached as "payment:<id>"."""

    __tablename__ = "payment"

    statement_id: Mapped[int] = mapped_column(
        ForeignKey("fee_statement.id", ondelete="CASCADE"), index=True
    )
    paid_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Scaled(2))
    currency: Mapped[str] = mapped_column(String(3))
    method: Mapped[PaymentMethod] = mapped_column(Word(PaymentMethod))
    reference: Mapped[str] = mapped_column(String(80), default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))


class ApplicationDecision(OfWorkspace, Table):
    """Who took the application to which state, when, and why."""

    __tablename__ = "application_decision"

    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), index=True
    )
    state: Mapped[ApplicationState] = mapped_column(Word(ApplicationState))
    reason: Mapped[str] = mapped_column(String(400), default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    person: Mapped[Person | None] = relationship(lazy="joined")
