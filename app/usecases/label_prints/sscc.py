"""SSCCs: the company's GS1 prefix, and numbers given to units, each once and never again."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.domain.labelling.gs1.sscc import SsccSeries, is_sscc, series_problems
from app.domain.labelling.logistic import Unit, units_of
from app.domain.labelling.ranges import read_range
from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.persistence import labels
from app.persistence.tables.labels import LogisticUnit
from app.persistence.tables.labels import SsccSeries as StoredSeries
from app.usecases.labels import LabelOrder


def choose_series(session: Session, *, prefix: str, extension: str) -> list[Problem]:
    """Take numbers from this prefix and extension digit from now on, or return why not.

    A series used before goes on where it stopped.
    """
    problems = series_problems(prefix, extension)
    if problems:
        return problems
    session.execute(update(StoredSeries).where(StoredSeries.in_use).values(in_use=False))
    series = labels.series_of(session, prefix, extension)
    if series is None:
        series = StoredSeries(prefix=prefix, extension=extension, next_serial=1)
        session.add(series)
    series.in_use = True
    session.commit()
    return []


def numbered(
    session: Session, units: Iterable[Unit], *, shipment_id: int, keep: bool
) -> dict[str, str] | Problem:
    """Return the SSCC of each unit by its key: the one it has, else the next of the series.

    What the record itself calls a unit by stays, where that is an SSCC. With `keep` the numbers
    are given out for good: the series is held until the caller commits, so that two people never
    take one number. Without, they are those that would come next.
    """
    given = labels.ssccs_of(session, shipment_id)
    waiting = [unit.key for unit in units if unit.key not in given and not is_sscc(unit.own)]
    if not waiting:
        return given
    stored = labels.series_in_use(session, hold=keep)
    if stored is None:
        return Problem("sscc-prefix-missing", "prefix")
    series = SsccSeries(stored.prefix, stored.extension)
    if stored.next_serial + len(waiting) > series.capacity:
        return Problem("sscc-used-up", "prefix", {"prefix": stored.prefix})
    serials = enumerate(waiting, start=stored.next_serial)
    fresh = {key: series.number(serial) for serial, key in serials}
    if keep:
        session.add_all(
            LogisticUnit(shipment_id=shipment_id, key=key, sscc=sscc) for key, sscc in fresh.items()
        )
        stored.next_serial += len(waiting)
    return given | fresh


def with_ssccs(
    session: Session, order: LabelOrder, *, record: ShipmentRecord, shipment_id: int, keep: bool
) -> LabelOrder | Problem:
    """Return the order with an SSCC for each unit to be labelled; other kinds need none."""
    chosen = read_range(order.cartons)
    if order.kind != LabelKind.SSCC or isinstance(chosen, Problem):
        return order
    units = [unit for unit in units_of(record) if any(each in chosen for each in unit.cartons)]
    given = numbered(session, units, shipment_id=shipment_id, keep=keep)
    return given if isinstance(given, Problem) else replace(order, ssccs=given)
