"""Prints labels of a shipment: at once, or a large run in the background; every print is logged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.jobs import Order, Result, Work, enqueue, handles
from app.persistence import labels
from app.persistence.files import TO_FETCH, FileFolder, derived, store
from app.persistence.tables.labels import LabelPrint
from app.persistence.tables.plans import Shipment
from app.printing.labels.marks import Page
from app.usecases.label_prints.log import NUMBERED
from app.usecases.label_prints.printers import fitted_to_printer
from app.usecases.label_prints.sscc import with_ssccs
from app.usecases.labels import LabelOrder, draw_labels, written
from app.usecases.labels.drawing import Drawn
from app.usecases.labels.order import PDF
from app.usecases.plan_record import record_of
from app.wording.translations import msg

_KIND: Final = "print-labels"
#: Labels that are drawn while the person waits; more go to the background.
AT_ONCE: Final = 300
#: As many of those that are drawn once for a SKU or a notice, and placed again and again.
ALIKE_AT_ONCE: Final = 3_000
#: Pages drawn between two signs of life.
_STEP: Final = 100
MEDIA_TYPES: Final[Mapping[str, str]] = {PDF: "application/pdf", "zpl": "application/octet-stream"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Who prints, where files are kept, and the address below which they are handed out."""

    person_id: int
    folder: FileFolder
    files: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A print in the log, with its file's content where it was drawn at once."""

    row: LabelPrint
    content: bytes | None = None


def print_labels(
    session: Session,
    *,
    shipment: Shipment,
    record: ShipmentRecord,
    order: LabelOrder,
    printer: Printer,
) -> Printed | list[Problem]:
    """Print what is asked and log it, or return every problem and log nothing."""
    checked = _drawn(session, order, record=record, shipment_id=shipment.id, keep=False)
    if isinstance(checked, list):
        return checked
    number = labels.next_number(session, shipment.id, order.kind)
    if order.kind in NUMBERED:
        order = replace(order, print_number=number)
    found = _drawn(session, order, record=record, shipment_id=shipment.id, keep=True)
    if isinstance(found, list):
        session.rollback()
        return found
    ready, drawn = found
    row = _row(shipment, ready, drawn, number=number)
    row.person_id = printer.person_id
    session.add(row)
    session.flush()
    if drawn.count > (AT_ONCE if order.kind in NUMBERED else ALIKE_AT_ONCE):
        return _in_the_background(session, row, record, printer=printer)
    content = written(drawn.pages, ready, reference=record.reference)
    _keep(session, row, content, reference=record.reference, folder=printer.folder)
    session.commit()
    return Printed(row=row, content=content)


def _drawn(
    session: Session, order: LabelOrder, *, record: ShipmentRecord, shipment_id: int, keep: bool
) -> tuple[LabelOrder, Drawn] | list[Problem]:
    """Return the order with its SSCCs, given out for good with `keep`, and its labels."""
    ready = with_ssccs(session, order, record=record, shipment_id=shipment_id, keep=keep)
    if isinstance(ready, Problem):
        return [ready]
    drawn = draw_labels(record, fitted_to_printer(session, ready))
    return drawn if isinstance(drawn, list) else (ready, drawn)


def _row(shipment: Shipment, order: LabelOrder, drawn: Drawn, *, number: int) -> LabelPrint:
    return LabelPrint(
        shipment_id=shipment.id,
        kind=order.kind,
        number=number,
        form=order.form,
        count=drawn.count,
        keys=list(drawn.keys),
        asked=order.dump(),
    )


def file_name(reference: str, row: LabelPrint) -> str:
    """Return the name of a print's file."""
    return f"{reference}_{row.kind}_{row.number}.{row.form}"


def _keep(
    session: Session, row: LabelPrint, content: bytes, *, reference: str, folder: FileFolder
) -> None:
    name = file_name(reference, row)
    file = store(session, folder, content=content, name=name, media_type=MEDIA_TYPES[row.form])
    row.file = derived(file, lasting=TO_FETCH)


def _in_the_background(
    session: Session, row: LabelPrint, record: ShipmentRecord, *, printer: Printer
) -> Printed:
    payload = {"print": row.id, "day": record.date.isoformat(), "files": printer.files}
    order = Order(
        kind=_KIND, subject=record.reference, payload=payload, person_id=printer.person_id
    )
    row.job_id = enqueue(session, order)
    session.commit()
    return Printed(row=row)


@handles(_KIND, title=msg("Drawing labels"))
def draw_in_the_background(work: Work) -> Mapping[str, Any]:
    """Draw a large run page by page, keep its file, and lead to it."""
    payload = work.payload
    with work.session(writes=False) as session:
        found = _drawn_again(session, payload)
    if isinstance(found, Problem):
        return Result(problem=found).dump()
    reference, order, drawn = found
    content = written(_watched(drawn, work), order, reference=reference)
    with work.session() as session:
        row = labels.find_print(session, payload["print"])
        if row is None:
            return Result(problem=Problem("label-record-gone")).dump()
        _keep(session, row, content, reference=reference, folder=FileFolder.of(work.config))
        session.commit()
        file = row.file
        page = f"{payload['files']}/{row.file_id}"
        return Result(page=page, until=file.kept_until if file else None).dump()


def _drawn_again(
    session: Session, payload: Mapping[str, Any]
) -> tuple[str, LabelOrder, Drawn] | Problem:
    """Return the labels that a print ordered, or why they cannot be drawn any more."""
    row = labels.find_print(session, payload["print"])
    shipment = session.get(Shipment, row.shipment_id) if row else None
    if row is None or shipment is None:
        return Problem("label-record-gone")
    record, problems = record_of(shipment, day=date.fromisoformat(payload["day"]))
    if record is None:
        return problems[0]
    order = LabelOrder.load(row.asked)
    drawn = draw_labels(record, fitted_to_printer(session, order))
    return drawn[0] if isinstance(drawn, list) else (record.reference, order, drawn)


def _watched(drawn: Drawn, work: Work) -> Iterator[Page]:
    """Yield the pages, and tell how far the drawing is."""
    for done, page in enumerate(drawn.pages):
        if done % _STEP == 0:
            work.progress(done, drawn.count)
        yield page
