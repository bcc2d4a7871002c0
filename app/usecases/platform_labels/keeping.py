"""Takes a platform's label PDF in, has it read in the background, and takes it away again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.connectors.label_pdf.reading import read_label_pdf, recognise_pdf
from app.domain.labelling.cells import CutLabel, cut
from app.domain.labelling.label_pages import ReadPage
from app.domain.problems import Problem
from app.jobs import Order, Result, Work, enqueue, handles
from app.persistence.files import FileFolder, space_used, store
from app.persistence.label_files import LabelFile, find_label_file
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Shipment
from app.usecases.number_cartons import enter_ids
from app.usecases.plan_record import shipment_reference
from app.usecases.platform_labels.comparing import numbering_of, offer
from app.usecases.undoing import undoable
from app.wording.translations import msg

_KIND: Final = "read-platform-labels"
_PDF: Final = "application/pdf"
_MEBIBYTE: Final = 1024**2
#: How many of the bar codes that are no carton ids are named.
_NAMED: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A label PDF as sent; `page` is the address the person goes on to once it is read."""

    name: str
    content: bytes
    page: str
    person_id: int | None


def take_in(
    session: Session, shipment: Shipment, given: Given, *, folder: FileFolder
) -> int | list[Problem]:
    """Keep the PDF and return the job that reads it, or say why it is not taken."""
    numbering = numbering_of(shipment)
    if numbering is None:
        return [Problem("label-pdf-own-numbering", "file")]
    refused = recognise_pdf(given.content)
    if refused:
        return refused
    if space_used(session) + len(given.content) > folder.quota:
        return [Problem("file-quota", "file", {"limit": folder.quota // _MEBIBYTE})]
    stored = store(session, folder, content=given.content, name=given.name, media_type=_PDF)
    kept = LabelFile(shipment_id=shipment.id, file=stored, person_id=given.person_id)
    session.add(kept)
    session.flush()
    order = Order(
        kind=_KIND,
        subject=shipment_reference(shipment),
        payload={"label_file": kept.id, "pattern": numbering.id_pattern, "page": given.page},
        person_id=given.person_id,
    )
    kept.job_id = enqueue(session, order)
    session.commit()
    return kept.job_id


def take_away(session: Session, kept: LabelFile, *, person_id: int | None) -> int | None:
    """Take the file away and return the act, to be taken back; the file before it counts again."""
    with undoable(
        session, verb="label-file-removed", subject=kept.file.name, person_id=person_id
    ) as act:
        session.delete(kept)
        session.commit()
    return act.id


def take_ids(session: Session, shipment: Shipment, kept: LabelFile) -> list[Problem]:
    """Give the cartons the ids that the file offers, in the order of their numbers."""
    offered = offer(shipment, kept)
    if offered is None:
        return [Problem("label-pdf-nothing-offered")]
    text = "\n".join(offered.ids)
    return enter_ids(session, shipment=shipment, shipment_id=offered.shipment_id, text=text)


@handles(_KIND, title=msg("Reading a label file"))
def read_labels(work: Work) -> Mapping[str, Any]:
    """Read every page, a few at a time, and keep the labels found or why there are none."""
    pattern = work.payload["pattern"]
    with work.session(writes=False) as session:
        kept = find_label_file(session, work.payload["label_file"])
        content = FileFolder.of(work.config).read(kept.file.sha256) if kept else b""
    if kept is None:
        return {}
    pages = read_label_pdf(content, pattern=pattern, told=work.progress)
    with work.session() as session:
        found = find_label_file(session, work.payload["label_file"])
        if found is not None:
            _keep(found, pages, pattern=pattern)
        session.commit()
    return Result(page=work.payload["page"], onward=True).dump()


def _keep(kept: LabelFile, pages: list[ReadPage] | Problem, *, pattern: str) -> None:
    kept.read_at = now()
    labels, problems = ([], [pages]) if isinstance(pages, Problem) else _labels(pages, pattern)
    if problems:
        kept.refusal = {"code": problems[0].code, "params": dict(problems[0].params)}
    elif not isinstance(pages, Problem):
        kept.pages = len(pages)
        kept.labels = [label.dump() for label in labels]
        kept.written = list(dict.fromkeys(each for page in pages for each in page.written))


def _labels(pages: Sequence[ReadPage], pattern: str) -> tuple[list[CutLabel], list[Problem]]:
    """Return the labels, or what the file is if it is not the platform's."""
    labels, problems = cut(pages, pattern=pattern)
    if labels or problems:
        return labels, problems
    seen = list(dict.fromkeys(symbol.text for page in pages for symbol in page.symbols))
    if not seen:
        return [], [Problem("label-pdf-no-codes", "file", {"count": len(pages)})]
    found = ", ".join(seen[:_NAMED])
    return [], [Problem("label-pdf-other", "file", {"found": found, "count": len(seen)})]
