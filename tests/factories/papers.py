"""Papers of a plan's shipments, for tests: blank pages kept as if they had been printed."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

import pikepdf
from sqlalchemy.orm import Session

from app.domain.paperwork.document import Due
from app.persistence.files import FileFolder
from app.persistence.tables.papers import Paper
from app.persistence.tables.plans import Shipment
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.paper_standing import needed
from app.usecases.plan_record import record_of

TODAY: Final = date(2026, 11, 22)
PAPERS: Final = ("commercial-invoice", "packing-list")


def blank_pdf(pages: int = 1) -> bytes:
    """Return a PDF of blank A4 pages."""
    made = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=(595, 842))
        document.Root.Lang = pikepdf.String("en")
        document.save(made)
    return made.getvalue()


def keep_papers(
    session: Session,
    shipment: Shipment,
    *,
    folder: FileFolder,
    kinds: Sequence[str] = (),
    language: str = "zh-en",
    tokens: Mapping[str, str] = MappingProxyType({}),
) -> list[Paper]:
    """Keep a blank page as the next version of each paper, made from the plan as it is kept.

    Without `kinds` these are all papers that the shipment cannot go without.
    """
    session.expire_all()
    record, problems = record_of(shipment, day=TODAY)
    assert record is not None, problems
    wanted = kinds or [kind.code for kind, need in needed(record) if need.due is not Due.OPTIONAL]
    printed = Printed(
        shipment_id=shipment.id,
        record=record,
        language=language,
        papers=dict.fromkeys(wanted, blank_pdf()),
        person_id=None,
        tokens=tokens,
    )
    return freeze_papers(session, printed, folder=folder)
