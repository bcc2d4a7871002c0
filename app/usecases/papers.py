"""Makes the papers of a shipment: checked against each other first, then printed and bound."""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.catalogue.documents import documents
from app.domain.paperwork.document import PaperLanguage
from app.domain.paperwork.revision import Revision
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.papers.binding import bind, pack, page_count
from app.printing.papers.mark import Mark
from app.printing.papers.rendering import paper_title
from app.usecases.paper_checks import DuePaper, Examined, examine, lacking
from app.usecases.paper_printing import (
    RECORD_FILE,
    engine_problems,
    mark_of,
    print_paper,
    record_text,
)
from app.usecases.problem_report import problem_report


@dataclass(frozen=True, slots=True)
class Pack:
    """The papers as files by name, and the report about them (contract shipment.md)."""

    files: Mapping[str, bytes]
    report: Mapping[str, object]


def make_papers(
    record: ShipmentRecord,
    *,
    only: Collection[str] | None = None,
    language: str = PaperLanguage.ZH_EN,
    planned: Mapping[str, int] | None = None,
    revision: Revision | None = None,
) -> Pack | list[Problem]:
    """Return the due papers, or every problem when one of them blocks.

    They bear the hash of the record, and a `revision` where they are issued as one.
    """
    if problems := [*_choices(only, language=language)]:
        return problems
    chosen_language = PaperLanguage(language)
    examined = examine(record, language=chosen_language, planned=planned)
    if examined.blocked:
        return list(examined.findings)
    if problems := engine_problems():
        return problems
    chosen = [due for due in examined.papers if only is None or due.document.code in only]
    mark = mark_of(record, revision=revision)
    return _printed(examined, chosen, language=chosen_language, mark=mark)


def _choices(only: Collection[str] | None, *, language: str) -> Iterator[Problem]:
    kinds = list(documents())
    for kind in only or ():
        if kind not in kinds:
            yield Problem("papers-unknown-kind", "only", {"kind": kind, "kinds": kinds})
    languages = [each.value for each in PaperLanguage]
    if language not in languages:
        params = {"language": language, "languages": languages}
        yield Problem("papers-unknown-language", "language", params)


def _printed(
    examined: Examined, chosen: list[DuePaper], *, language: PaperLanguage, mark: Mark
) -> Pack:
    record = examined.record
    papers = [(due, print_paper(due, language=language, mark=mark)) for due in chosen]
    files = {f"{due.document.code}.pdf": paper for due, paper in papers}
    titled = [
        (paper_title(due.document, due.document.language(language)), paper) for due, paper in papers
    ]
    archive = pack(files | {RECORD_FILE: record_text(record).encode()}, made_on=record.date)
    report = {
        "documents": [_reported(due, paper=paper) for due, paper in papers],
        **problem_report([*examined.findings, *lacking(chosen)]),
    }
    finished = {
        "pack.pdf": bind(titled, title=record.reference),
        "pack.zip": archive,
        "report.json": report_text(report).encode(),
    }
    return Pack(files | finished, report)


def report_text(report: Mapping[str, object]) -> str:
    """Return a report as it is written and printed."""
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _reported(due: DuePaper, *, paper: bytes) -> dict[str, object]:
    return {
        "kind": due.document.code,
        "file": f"{due.document.code}.pdf",
        "pages": page_count(paper),
        "sha256": hashlib.sha256(paper).hexdigest(),
        "due": due.need.due.value,
        "reason_en": due.need.reason.en,
        "reason_zh": due.need.reason.zh,
    }
