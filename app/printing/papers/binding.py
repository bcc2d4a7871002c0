"""Several papers as one: a PDF with a bookmark each, and a zip, the same bytes on every run."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from typing import Final

import pikepdf

from app.printing.papers.structure import BoundStructure

#: The first year that a zip file can write.
_ZIP_EPOCH: Final = 1980


def page_count(paper: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(paper)) as source:
        return len(source.pages)


def bind(papers: Sequence[tuple[str, bytes]], *, title: str) -> bytes:
    """Return all papers as one tagged PDF, a bookmark of its own title for each.

    What is attached to the first paper, the facts that all were made from, is attached once.
    """
    with ExitStack() as opened, pikepdf.new() as bound:
        sources = [
            (name, opened.enter_context(pikepdf.open(io.BytesIO(paper)))) for name, paper in papers
        ]
        _add_pages(bound, sources)
        if sources:
            _take_over_facts(bound, sources[0][1])
        _describe(bound, title=title)
        written = io.BytesIO()
        bound.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return written.getvalue()


def _add_pages(bound: pikepdf.Pdf, sources: Sequence[tuple[str, pikepdf.Pdf]]) -> None:
    structure = BoundStructure(bound)
    with bound.open_outline() as outline:
        for name, source in sources:
            first = len(bound.pages)
            outline.root.append(pikepdf.OutlineItem(name, first))
            bound.pages.extend(source.pages)
            structure.add(source, title=name, pages=list(bound.pages)[first:])
    structure.finish()


def _take_over_facts(bound: pikepdf.Pdf, first: pikepdf.Pdf) -> None:
    """Copy language, colours and attachments of the first paper."""
    bound.Root.Lang = first.Root.Lang
    for key in ("/OutputIntents", "/Names", "/AF"):
        if key in first.Root:
            copied = first.make_indirect(first.Root[key])
            bound.Root[key] = bound.copy_foreign(copied)


def _describe(bound: pikepdf.Pdf, *, title: str) -> None:
    bound.docinfo["/Title"] = title
    bound.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    bound.Root.PageMode = pikepdf.Name.UseOutlines


def pack(files: Mapping[str, bytes], *, made_on: date) -> bytes:
    """Return `files` as a zip in which every date is `made_on`."""
    moment = (max(made_on.year, _ZIP_EPOCH), made_on.month, made_on.day, 0, 0, 0)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return written.getvalue()
