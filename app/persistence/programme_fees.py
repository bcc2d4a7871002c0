"""Questions asked of the programme fees that people entered."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.domain.programme.fees import Fee
from app.domain.sourcing import Validity
from app.persistence.tables.programme_fees import ProgrammeFee

__all__ = ["ProgrammeFee", "fee_of", "fee_row", "fee_rows", "fees_entered"]


def fees_entered(session: Session, *, programme: str) -> list[Fee]:
    """Return the fees of one programme, oldest first."""
    rows = session.scalars(
        select(ProgrammeFee).where(ProgrammeFee.programme == programme).order_by(ProgrammeFee.id)
    )
    return [fee_of(row) for row in rows]


def fee_of(row: ProgrammeFee) -> Fee:
    """Return a stored fee as rules know it."""
    return Fee(
        programme=row.programme,
        kind=row.kind,
        amount=row.amount,
        currency=row.currency,
        unit=row.unit,
        source=row.source,
        tier=row.size_tier,
        limit=row.up_to_weight,
        validity=Validity(row.valid_from, row.valid_to),
    )


def fee_rows(session: Session) -> list[ProgrammeFee]:
    """Return all fees for their page: by programme and kind, the newest first."""
    return list(
        session.scalars(
            select(ProgrammeFee)
            .options(joinedload(ProgrammeFee.entered_by))
            .order_by(
                ProgrammeFee.programme,
                ProgrammeFee.kind,
                ProgrammeFee.valid_from.desc(),
                ProgrammeFee.id.desc(),
            )
        )
    )


def fee_row(session: Session, fee_id: int) -> ProgrammeFee | None:
    """Return one fee by its number, if it is the workspace's."""
    return session.scalar(select(ProgrammeFee).where(ProgrammeFee.id == fee_id))
