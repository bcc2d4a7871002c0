"""Makes the papers of a shipment: checked against each other first, then printed and bound."""

import hashlib
import json
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.catalogue.documents import documents
from app.catalogue.documents.vague_names import VAGUE_NAMES
from app.domain.naming import Language
from app.domain.paperwork.agreement import disagreements
from app.domain.paperwork.completeness import missing_facts, unprintable_amounts
from app.domain.paperwork.document import Document, Need, PaperLanguage, due_papers
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.paperwork.packing_list import packing_list
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.fonts.coverage import unprintable
from app.printing.papers.binding import bind, pack, page_count
from app.printing.papers.engine import Attachment, weasyprint_missing
from app.printing.papers.rendering import paper_title, render_pdf
from app.usecases.json_input import parse_json
from app.usecases.problem_report import problem_report
from app.usecases.shipment_record import read_record, write_record

REFUSED: Final = 2
_RECORD_FILE: Final = "shipment.json"


@dataclass(frozen=True, slots=True)
class Pack:
    """The papers as files by name, and the report about them (contract shipment.md)."""

    files: Mapping[str, bytes]
    report: Mapping[str, object]


def check_papers(
    record: ShipmentRecord,
    *,
    language: PaperLanguage = PaperLanguage.ZH_EN,
    planned: Mapping[str, int] | None = None,
) -> list[Problem]:
    """Return all findings on a record's papers, advisory ones too; `planned` is units by SKU."""
    invoice, packing = commercial_invoice(record), packing_list(record)
    return [
        *missing_facts(record, vague=VAGUE_NAMES),
        *unprintable_amounts(invoice),
        *disagreements(invoice, packing=packing, planned=planned),
        *unprintable(_printed_texts(record, language=language)),
    ]


def make_papers(
    record: ShipmentRecord,
    *,
    only: Collection[str] | None = None,
    language: str = PaperLanguage.ZH_EN,
    planned: Mapping[str, int] | None = None,
) -> Pack | list[Problem]:
    """Return the due papers, or every problem when one of them blocks."""
    if problems := [*_choices(only, language=language)]:
        return problems
    chosen_language = PaperLanguage(language)
    problems = check_papers(record, language=chosen_language, planned=planned)
    if any(problem.blocking for problem in problems):
        return problems
    if packages := weasyprint_missing():
        return [Problem("papers-engine-missing", params={"packages": packages})]
    due = due_papers(record, documents=documents().values())
    chosen = [(kind, need) for kind, need in due if only is None or kind.code in only]
    return _printed(record, chosen, language=chosen_language, problems=problems)


def run_document(
    text: str, *, output_dir: Path, only: Collection[str] | None, language: str
) -> tuple[int, str]:
    """Answer `sampan papers`: the exit code, and what goes to standard output."""
    document, problems = parse_json(text)
    if problems:
        return REFUSED, _refusal(problems)
    record, problems = read_record(document)
    if record is None:
        return REFUSED, _refusal(problems)
    made = make_papers(record, only=only, language=language)
    if not isinstance(made, Pack):
        return REFUSED, _refusal(made)
    try:
        _write(made.files, folder=output_dir)
    except OSError:
        return REFUSED, _refusal(
            [Problem("papers-cannot-write", params={"folder": str(output_dir)})]
        )
    return 0, _json(made.report)


def _choices(only: Collection[str] | None, *, language: str) -> Iterator[Problem]:
    kinds = list(documents())
    for kind in only or ():
        if kind not in kinds:
            yield Problem("papers-unknown-kind", "only", {"kind": kind, "kinds": kinds})
    languages = [each.value for each in PaperLanguage]
    if language not in languages:
        params = {"language": language, "languages": languages}
        yield Problem("papers-unknown-language", "language", params)


def _texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a document with its path."""
    if isinstance(value, str):
        yield path, value
    inner = value.items() if isinstance(value, dict) else ()
    for key, part in enumerate(value) if isinstance(value, list) else inner:
        yield from _texts(part, f"{path}.{key}" if path else str(key))


def _printed_texts(record: ShipmentRecord, *, language: PaperLanguage) -> dict[str, str]:
    """Return the texts that papers in `language` may show; Chinese stays off the English ones."""
    texts = dict(_texts(write_record(record)))
    english = Language.ZH not in language.languages
    return {path: text for path, text in texts.items() if not (english and path.endswith("_zh"))}


def _refusal(problems: Iterable[Problem]) -> str:
    return _json(problem_report(problems))


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _printed(
    record: ShipmentRecord,
    chosen: list[tuple[Document, Need]],
    *,
    language: PaperLanguage,
    problems: list[Problem],
) -> Pack:
    source = _json(write_record(record)).encode()
    attachment = Attachment(_RECORD_FILE, "The shipment record this paper was made from", source)
    papers = {
        kind.code: render_pdf(
            kind,
            paper=kind.content(record),
            language=kind.language(language),
            attachment=attachment,
        )
        for kind, _ in chosen
    }
    rows = [_reported(kind, need, paper=papers[kind.code]) for kind, need in chosen]
    report = {"documents": rows, **problem_report(problems)}
    files = {f"{code}.pdf": paper for code, paper in papers.items()}
    titled = [(paper_title(kind, kind.language(language)), papers[kind.code]) for kind, _ in chosen]
    archive = pack(files | {_RECORD_FILE: source}, made_on=record.date)
    bound = bind(titled, title=record.reference)
    finished = {"pack.pdf": bound, "pack.zip": archive, "report.json": _json(report).encode()}
    return Pack(files | finished, report)


def _reported(kind: Document, need: Need, *, paper: bytes) -> dict[str, object]:
    return {
        "kind": kind.code,
        "file": f"{kind.code}.pdf",
        "pages": page_count(paper),
        "sha256": hashlib.sha256(paper).hexdigest(),
        "due": need.due.value,
        "reason_en": need.reason.en,
        "reason_zh": need.reason.zh,
    }


def _write(files: Mapping[str, bytes], *, folder: Path) -> None:
    """Write all files, or none: each moves into place only after the last one is on the disk."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".papers-") as staging:
        for name, content in files.items():
            Path(staging, name).write_bytes(content)
        for name in files:
            Path(staging, name).replace(folder / name)
