"""All current papers of a shipment in one file: bound as PDF, or packed as zip."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.paperwork.document import PaperLanguage
from app.domain.problems import Problem
from app.persistence.files import FileFolder
from app.printing.papers.binding import bind, pack
from app.printing.papers.rendering import paper_title
from app.usecases.paper_sheet import PaperLine

Contents = list[tuple[PaperLine, bytes]]


def current_contents(
    lines: Iterable[PaperLine], *, folder: FileFolder
) -> tuple[Contents, list[Problem]]:
    """Return the newest version of each line with its bytes, or why there is nothing to pack."""
    contents: Contents = []
    for line in lines:
        if line.newest is not None:
            try:
                contents.append((line, folder.read(line.newest.file.sha256)))
            except FileNotFoundError:
                return [], [Problem("papers-file-gone", params={"document": line.document.name})]
    return contents, [] if contents else [Problem("papers-none-current")]


def as_pdf(contents: Contents, *, title: str) -> bytes:
    """Return one PDF with a bookmark for each paper."""
    papers = [
        (paper_title(line.document, PaperLanguage(line.language)), content)
        for line, content in contents
    ]
    return bind(papers, title=title)


def as_zip(contents: Contents, *, made_on: date) -> bytes:
    """Return a zip of the papers under their own names."""
    files: Mapping[str, bytes] = {
        line.newest.file.name: content for line, content in contents if line.newest is not None
    }
    return pack(files, made_on=made_on)
