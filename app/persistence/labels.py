"""Questions asked of printed labels, of printers, and of the numbers given to units."""

from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from app.persistence.parties import Shelf
from app.persistence.tables.labels import LabelPrint, LabelPrinter, LogisticUnit, SsccSeries
from app.persistence.tables.plans import Shipment

__all__ = ["LabelPrint", "LabelPrinter", "SsccSeries"]

PRINTERS: Final = Shelf(LabelPrinter, select(LabelPrinter).order_by(LabelPrinter.name))


def prints_of(session: Session, shipment_id: int) -> list[LabelPrint]:
    """Return what was printed of a shipment, the newest first."""
    query = (
        select(LabelPrint)
        .where(LabelPrint.shipment_id == shipment_id)
        .options(joinedload(LabelPrint.person), joinedload(LabelPrint.file))
        .order_by(LabelPrint.id.desc())
    )
    return list(session.scalars(query))


def find_print(session: Session, print_id: int) -> LabelPrint | None:
    """Return the print of that id, if it is the workspace's."""
    return session.scalar(select(LabelPrint).where(LabelPrint.id == print_id))


def next_number(session: Session, shipment_id: int, kind: str) -> int:
    """Return the number of the next print of a kind; the shipment is held until the commit."""
    session.execute(select(Shipment.id).where(Shipment.id == shipment_id).with_for_update())
    latest = select(func.max(LabelPrint.number)).where(
        LabelPrint.shipment_id == shipment_id, LabelPrint.kind == kind
    )
    return (session.scalar(latest) or 0) + 1


def series_in_use(session: Session, *, hold: bool = False) -> SsccSeries | None:
    """Return the series that numbers are taken from; with `hold`, until the commit."""
    query = select(SsccSeries).where(SsccSeries.in_use).order_by(SsccSeries.id.desc()).limit(1)
    return session.scalar(query.with_for_update() if hold else query)


def series_of(session: Session, prefix: str, extension: str) -> SsccSeries | None:
    """Return the series of a prefix and an extension digit."""
    return session.scalar(
        select(SsccSeries).where(SsccSeries.prefix == prefix, SsccSeries.extension == extension)
    )


def ssccs_of(session: Session, shipment_id: int) -> dict[str, str]:
    """Return the SSCCs given out in a shipment, by the key of the unit."""
    query = select(LogisticUnit).where(LogisticUnit.shipment_id == shipment_id)
    return {unit.key: unit.sscc for unit in session.scalars(query)}
