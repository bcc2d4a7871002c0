"""Has a platform's labels sorted, split and written upon in the background."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.platform import Order as Arrangement
from app.domain.labelling.platform import arranged
from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.jobs import Order, Result, Work, enqueue, handles
from app.persistence.files import TO_FETCH, FileFolder, derived, store
from app.persistence.label_files import LabelFile, find_label_file
from app.persistence.plans import plan_by_reference
from app.persistence.tables.plans import Shipment
from app.printing.fonts.coverage import unprintable
from app.printing.papers.binding import pack
from app.usecases.arrange_shipments import find
from app.usecases.plan_record import record_of, shipment_reference
from app.usecases.platform_labels.comparing import compare, labels_of, numbering_of
from app.usecases.platform_labels.writing import LabelSource, write_labels
from app.wording.translations import msg

_KIND: Final = "make-platform-labels"
_PDF: Final = "application/pdf"
_ZIP: Final = "application/zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class MakingOrder:
    """How the labels are wanted.

    `paper` is the code of a roll, empty for each label's own size; `split` makes a PDF for each
    supplier, in a zip; `strip` adds SKU, Chinese name and n of N. `files` is the address below
    which the workspace's files are handed out by number, `page` the one it is ordered on.
    """

    arrangement: Arrangement
    paper: str
    split: bool
    strip: bool
    day: date
    page: str
    files: str
    person_id: int | None

    def dump(self) -> dict[str, Any]:
        """Return the order as a job keeps it."""
        names = ("arrangement", "paper", "split", "strip", "page", "files")
        return {name: getattr(self, name) for name in names} | {"day": self.day.isoformat()}


def order_labels(
    session: Session, shipment: Shipment, kept: LabelFile, order: MakingOrder
) -> int | list[Problem]:
    """Have the labels written and return the job, or say what is to be mended first."""
    record, lacking = record_of(shipment, day=order.day)
    matching = compare(shipment, kept)
    if record is None:
        return lacking
    if matching is None or not matching.matched:
        return [Problem("label-pdf-none-matched")]
    problems = _unprintable(record) if order.strip else []
    if problems:
        return problems
    own = {
        "label_file": kept.id,
        "plan": shipment.plan.reference,
        "shipment": shipment.number,
    }
    job_id = enqueue(
        session,
        Order(
            kind=_KIND,
            subject=shipment_reference(shipment),
            payload=own | order.dump(),
            person_id=order.person_id,
        ),
    )
    session.commit()
    return job_id


@handles(_KIND, title=msg("Sorting the platform's labels"))
def make_labels(work: Work) -> Mapping[str, Any]:
    """Write the labels, read every bar code again, keep the file for a while, and lead to it."""
    with work.session(writes=False) as session:
        source = _source(session, work)
    if source is None:
        return Result(page=work.payload["page"]).dump()
    split = work.payload["split"]
    files = write_labels(source, split=split, told=work.progress)
    if isinstance(files, Problem):
        return Result(problem=files).dump()
    content = pack(files, made_on=source.record.date) if split else next(iter(files.values()))
    with work.session() as session:
        file = store(
            session,
            FileFolder.of(work.config),
            content=content,
            name=f"{source.record.reference}_labels.{'zip' if split else 'pdf'}",
            media_type=_ZIP if split else _PDF,
        )
        derived(file, lasting=TO_FETCH)
        session.commit()
        return Result(page=f"{work.payload['files']}/{file.id}", until=file.kept_until).dump()


def _source(session: Session, work: Work) -> LabelSource | None:
    """Return what the labels are made from; None when it was taken away since."""
    payload = work.payload
    plan = plan_by_reference(session, payload["plan"])
    shipment = find(plan, payload["shipment"]) if plan else None
    kept = find_label_file(session, payload["label_file"])
    if shipment is None or kept is None:
        return None
    record, _lacking = record_of(shipment, day=date.fromisoformat(payload["day"]))
    matching, numbering = compare(shipment, kept), numbering_of(shipment)
    if record is None or matching is None or numbering is None:
        return None
    arrangement = Arrangement(payload["arrangement"])
    stock = label_sheets(LabelKind.CARTON).get(payload["paper"])
    return LabelSource(
        content=FileFolder.of(work.config).read(kept.file.sha256),
        labels=arranged(labels_of(kept), matching, record=record, order=arrangement),
        matching=matching,
        record=record,
        pattern=numbering.id_pattern or "",
        paper=stock.page if stock else None,
        strip=payload["strip"],
    )


def _unprintable(record: ShipmentRecord) -> list[Problem]:
    texts = {
        f"goods.{index}.{name}": text
        for index, item in enumerate(record.goods)
        for name, text in (("sku", item.sku), ("name_zh", item.name_zh))
    }
    return unprintable(texts)
