"""SSCCs: the company's GS1 prefix, and numbers given to units, each once and never again."""

from collections.abc import Iterable

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.domain.labelling.gs1.sscc import SsccSeries, is_sscc, series_problems
from app.domain.labelling.logistic import Unit
from app.domain.problems import Problem
from app.persistence import labels
from app.persistence.tables.labels import LogisticUnit
from app.persistence.tables.labels import SsccSeries as StoredSeries


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


def give_out(
    session: Session, units: Iterable[Unit], *, shipment_id: int
) -> dict[str, str] | Problem:
    """Return the SSCC of each unit by its key, giving numbers to those that have none yet.

    What the record itself calls a unit by stays, where that is an SSCC. The caller commits; the
    series is held until then, so that two people never take one number.
    """
    given = labels.ssccs_of(session, shipment_id)
    waiting = [unit.key for unit in units if unit.key not in given and not is_sscc(unit.own)]
    if not waiting:
        return given
    stored = labels.series_in_use(session, hold=True)
    if stored is None:
        return Problem("sscc-prefix-missing", "prefix")
    series = SsccSeries(stored.prefix, stored.extension)
    if stored.next_serial + len(waiting) > series.capacity:
        return Problem("sscc-used-up", "prefix", {"prefix": stored.prefix})
    for serial, key in enumerate(waiting, start=stored.next_serial):
        given[key] = series.number(serial)
        session.add(LogisticUnit(shipment_id=shipment_id, key=key, sscc=given[key]))
    stored.next_serial += len(waiting)
    return given
