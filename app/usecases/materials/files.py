"""The files of a set of materials: papers, labels and filled sheets, each with what it is."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.catalogue.label_sheets import label_sheets
from app.connectors.filling import Filled
from app.domain.labelling.platform import Order as Arrangement
from app.domain.labelling.platform import arranged
from app.domain.labelling.sheets import LabelKind
from app.domain.paperwork.document import PaperLanguage
from app.domain.problems import Problem
from app.persistence.files import FileFolder
from app.persistence.label_files import current_of
from app.persistence.materials import SheetTemplate
from app.printing.papers.rendering import paper_title
from app.usecases.labels.making import make_labels
from app.usecases.labels.order import LabelOrder
from app.usecases.materials.order import Chosen, MaterialOrder, Wanted
from app.usecases.paper_checks import examine
from app.usecases.paper_pack import current_contents
from app.usecases.paper_printing import mark_of, print_paper
from app.usecases.paper_sheet import sheet_of
from app.usecases.platform_labels.comparing import compare, labels_of, numbering_of
from app.usecases.platform_labels.writing import LabelSource
from app.usecases.print_papers import wanted_kinds
from app.usecases.sheet_templates.filling import fill
from app.usecases.sheet_templates.keeping import content_of, map_of

#: Kinds of files.
PAPER: Final = "paper"
LABELS: Final = "labels"
SHEET: Final = "sheet"
_NOT_IN_NAME: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialFile:
    """One file: its name, what it is (paper, labels, sheet), and which revision of it.

    `title` heads it in the bound PDF; a paper made for a part of the cartons has no revision.
    """

    name: str
    kind: str
    title: str
    content: bytes
    revision: int | None = None

    def told(self) -> dict[str, Any]:
        """Return what the set keeps of the file."""
        return {
            "name": self.name,
            "kind": self.kind,
            "title": self.title,
            "revision": self.revision,
            "sha256": hashlib.sha256(self.content).hexdigest(),
            "size": len(self.content),
        }


def papers(session: Session, wanted: Wanted, *, folder: FileFolder) -> list[MaterialFile] | Problem:
    """Return the papers: revisions for the whole shipment, prints of their own for a part."""
    if not wanted.order.papers:
        return []
    if not wanted.chosen.whole:
        return list(_papers_of_part(wanted.chosen, wanted.order))
    return _issued_papers(session, wanted, folder=folder)


def _issued_papers(
    session: Session, wanted: Wanted, *, folder: FileFolder
) -> list[MaterialFile] | Problem:
    """Return the newest revision of each paper of the whole shipment that is up to date."""
    record, order = wanted.chosen.record, wanted.order
    kinds = wanted_kinds(record, optional=order.optional)
    sheet = sheet_of(session, shipment=wanted.shipment, record=record)
    lines = [
        line
        for line in sheet.current
        if line.document.code in kinds
        and line.language == line.document.language(order.language).value
    ]
    contents, problems = current_contents(lines, folder=folder)
    if problems:
        return problems[0]
    return [
        MaterialFile(
            name=line.newest.file.name,
            kind=PAPER,
            title=paper_title(line.document, PaperLanguage(line.language)),
            content=content,
            revision=line.newest.revision,
        )
        for line, content in contents
        if line.newest is not None
    ]


def _papers_of_part(chosen: Chosen, order: MaterialOrder) -> Iterator[MaterialFile]:
    """Yield the papers of chosen cartons; they are no revision of the shipment's."""
    kinds, mark = wanted_kinds(chosen.record, optional=order.optional), mark_of(chosen.record)
    for due in examine(chosen.record, language=order.language).papers:
        if due.document.code in kinds:
            language = due.document.language(order.language)
            yield MaterialFile(
                name=f"{chosen.record.reference}_{due.document.code}_{language.value}.pdf",
                kind=PAPER,
                title=paper_title(due.document, language),
                content=print_paper(due, language=order.language, mark=mark),
            )


def own_labels(chosen: Chosen, order: MaterialOrder) -> list[MaterialFile] | Problem:
    """Return the labels of the chosen cartons where we number them ourselves."""
    made = make_labels(chosen.all, LabelOrder(cartons=order.cartons))
    return made[0] if isinstance(made, list) else [labels_file(chosen, made)]


def platform_source(session: Session, wanted: Wanted, *, folder: FileFolder) -> LabelSource | None:
    """Return the platform's labels of the chosen cartons, by carton; None where there are none."""
    shipment, chosen = wanted.shipment, wanted.chosen
    numbering, kept = numbering_of(shipment), current_of(session, shipment.id)
    matching = compare(shipment, kept) if kept else None
    if kept is None or matching is None or numbering is None:
        return None
    every = arranged(labels_of(kept), matching, record=chosen.all, order=Arrangement.CARTON)
    labels = [label for label in every if matching.matched[label.id] in chosen.numbers]
    roll = next(iter(label_sheets(LabelKind.CARTON).values()))
    return (
        LabelSource(
            content=folder.read(kept.file.sha256),
            labels=labels,
            matching=matching,
            record=chosen.all,
            pattern=numbering.id_pattern or "",
            paper=roll.page,
            strip=True,
        )
        if labels
        else None
    )


def labels_file(chosen: Chosen, content: bytes) -> MaterialFile:
    """Return carton labels as a file of the set."""
    name = f"{chosen.record.reference}_labels.pdf"
    return MaterialFile(name=name, kind=LABELS, title=name, content=content)


def filled_sheets(
    chosen: Chosen, templates: Sequence[SheetTemplate], *, folder: FileFolder
) -> list[MaterialFile] | Problem:
    """Return each chosen workbook filled for the chosen cartons, or why one cannot be filled."""
    files = []
    for template in templates:
        content = content_of(template, folder=folder)
        if isinstance(content, Problem):
            return content
        made = fill(content, map_of(template), chosen.record)
        if not isinstance(made, Filled):
            return made[0]
        name = _NOT_IN_NAME.sub("_", f"{chosen.record.reference}_{template.name}.xlsx")
        files.append(MaterialFile(name=name, kind=SHEET, title=template.name, content=made.content))
    return files
