"""Everything that is looked at before papers are printed, and what each due paper states."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.catalogue.documents import documents
from app.catalogue.documents.vague_names import VAGUE_NAMES
from app.domain.naming import Language, Name
from app.domain.paperwork.agreement import disagreements
from app.domain.paperwork.completeness import missing_facts, unprintable_amounts
from app.domain.paperwork.crosscheck import Comparison, compare, cross_check
from app.domain.paperwork.document import Document, Lack, Need, Paper, PaperLanguage, due_papers
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.paperwork.packing_list import packing_list
from app.domain.problems import Problem, Severity
from app.domain.shipment.record import ShipmentRecord
from app.printing.fonts.coverage import unprintable
from app.usecases.shipment_record import write_record


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePaper:
    """A paper that applies to the shipment: why, what stands on it, and what it lacks."""

    document: Document
    need: Need
    content: Paper
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A record's papers beside each other, and what was found; facts they lack stop none."""

    record: ShipmentRecord
    papers: tuple[DuePaper, ...]
    comparison: tuple[Comparison, ...]
    findings: tuple[Problem, ...]

    @property
    def blocked(self) -> bool:
        """Return whether nothing may be printed yet."""
        return any(problem.blocking for problem in self.findings)


def examine(
    record: ShipmentRecord,
    *,
    language: PaperLanguage = PaperLanguage.ZH_EN,
    planned: Mapping[str, int] | None = None,
) -> Examined:
    """Return the due papers of a record and all findings on them; `planned` is units by SKU."""
    due = due_papers(record, documents=documents().values())
    papers = tuple(_due(record, document, need) for document, need in due)
    stated = [(each.document.name, each.content.stated()) for each in papers]
    invoice, packing = commercial_invoice(record), packing_list(record)
    findings = (
        *missing_facts(record, vague=VAGUE_NAMES),
        *unprintable_amounts(invoice),
        *(problem for row in cross_check(stated) for problem in row.problems()),
        *disagreements(invoice, packing=packing, planned=planned),
        *unprintable(_printed_texts(record, language=language)),
        *(advice for each in papers for advice in each.document.advice(record)),
    )
    return Examined(
        record=record, papers=papers, comparison=tuple(compare(stated)), findings=findings
    )


def check_papers(
    record: ShipmentRecord,
    *,
    language: PaperLanguage = PaperLanguage.ZH_EN,
    planned: Mapping[str, int] | None = None,
) -> list[Problem]:
    """Return all findings on a record's papers, advisory ones too; `planned` is units by SKU."""
    return list(examine(record, language=language, planned=planned).findings)


def lacking(papers: Iterable[DuePaper]) -> list[Problem]:
    """Return a problem for each fact still to be filled in, with the papers that lack it."""
    named: dict[str, Name] = {}
    lacked_by: dict[str, list[Name]] = {}
    for paper in papers:
        for lack in paper.lacks:
            named.setdefault(lack.field, lack.name)
            lacked_by.setdefault(lack.field, []).append(paper.document.name)
    return [
        Problem(
            "paper-lacks-fact",
            field,
            {"fact": named[field], "papers": tuple(dict.fromkeys(without))},
            Severity.ADVISORY,
        )
        for field, without in lacked_by.items()
    ]


def _due(record: ShipmentRecord, document: Document, need: Need) -> DuePaper:
    return DuePaper(
        document=document,
        need=need,
        content=document.content(record),
        lacks=tuple(document.lacks(record)),
    )


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
