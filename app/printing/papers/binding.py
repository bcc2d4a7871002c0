"""Several papers as one: a PDF with a bookmark each, and a zip, the same bytes on every run."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import pikepdf

#: The first year that a zip file can write.
_ZIP_EPOCH: Final = 1980


def page_count(paper: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(paper)) as source:
        return len(source.pages)


def bind(papers: Sequence[tuple[str, bytes]], *, title: str) -> bytes:
    """Return all papers as one PDF, a bookmark of its own title for each."""
    bound = pikepdf.new()
    sources = [(name, pikepdf.open(io.BytesIO(paper))) for name, paper in papers]
    with bound.open_outline() as outline:
        for name, source in sources:
            outline.root.append(pikepdf.OutlineItem(name, len(bound.pages)))
            bound.pages.extend(source.pages)
    if sources:
        bound.Root.Lang = sources[0][1].Root.Lang
    bound.docinfo["/Title"] = title
    bound.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    bound.Root.PageMode = pikepdf.Name.UseOutlines
    written = io.BytesIO()
    bound.save(written, deterministic_id=True)
    for _, source in sources:
        source.close()
    return written.getvalue()


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
