"""Prints papers that were checked, each once, with its mark and the record inside."""

import json
from typing import Final

from app.domain.paperwork.document import PaperLanguage
from app.domain.paperwork.revision import Revision
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.papers.engine import Attachment, weasyprint_missing
from app.printing.papers.mark import Mark
from app.printing.papers.rendering import render_pdf
from app.usecases.paper_checks import DuePaper
from app.usecases.paper_facts import facts_hash, facts_of

#: The record as it travels inside every paper and beside them in the zip.
RECORD_FILE: Final = "shipment.json"
#: How many changes the foot of a new revision lists.
_MOST_ON_FOOT: Final = 6


def engine_problems() -> list[Problem]:
    """Return what this machine lacks to print papers at all."""
    packages = weasyprint_missing()
    return [Problem("papers-engine-missing", params={"packages": packages})] if packages else []


def record_text(record: ShipmentRecord) -> str:
    """Return the record as `sampan export` writes it."""
    return json.dumps(facts_of(record), ensure_ascii=False, indent=2) + "\n"


def mark_of(
    record: ShipmentRecord, *, revision: Revision | None = None, check_url: str | None = None
) -> Mark:
    """Return the mark of a paper made from `record`; one that is not issued has no revision."""
    return Mark(
        facts_hash=facts_hash(facts_of(record)),
        revision=revision.number if revision else None,
        changes=revision.told(most=_MOST_ON_FOOT) if revision else (),
        check_url=check_url,
    )


def print_paper(due: DuePaper, *, language: PaperLanguage, mark: Mark) -> bytes:
    """Return the paper as PDF, in its own language where it cannot be had in `language`."""
    record = due.content.record
    attachment = Attachment(
        RECORD_FILE, "The shipment record this paper was made from", record_text(record).encode()
    )
    return render_pdf(
        due.document,
        paper=due.content,
        language=due.document.language(language),
        attachment=attachment,
        mark=mark,
    )
