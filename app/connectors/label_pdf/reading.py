"""Reads a platform's label PDF, some pages at a time, each time in a child process."""

import json
from collections.abc import Callable
from typing import Any, Final

from app.connectors import sandbox
from app.connectors.label_pdf.limits import CPU_SECONDS, MOST_BYTES, PAGES_AT_ONCE
from app.connectors.limits import MEGABYTE
from app.domain.labelling.label_pages import ReadPage
from app.domain.problems import Problem

#: Tells how many pages of how many are read.
Told = Callable[[int, int], None]
#: How the problems of a child are told of a PDF.
_OF_PDF: Final = {
    "workbook-broken": "label-pdf-broken",
    "workbook-heavy": "label-pdf-heavy",
    "workbook-slow": "label-pdf-slow",
}
_MARK: Final = b"%PDF-"
#: How far into a file its mark may stand; PDF readers look this far (ISO 32000-1, H.3).
_HEAD: Final = 1024


def recognise_pdf(content: bytes) -> list[Problem]:
    """Return why the content cannot be a label PDF, before anything opens it."""
    if len(content) > MOST_BYTES:
        return [Problem("label-pdf-large", "file", {"limit": MOST_BYTES // MEGABYTE})]
    return [] if _MARK in content[:_HEAD] else [Problem("label-pdf-type", "file")]


def read_label_pdf(content: bytes, *, pattern: str, told: Told) -> list[ReadPage] | Problem:
    """Return every page, or why the file cannot be read; `pattern` is the form of carton ids."""
    pages: list[ReadPage] = []
    count = 1
    while len(pages) < count:
        answer = _read(content, first=len(pages), pattern=pattern)
        if isinstance(answer, Problem):
            return answer
        count = answer["count"]
        pages += [ReadPage.load(each) for each in answer["pages"]]
        told(len(pages), count)
    return pages


def sandboxed(module: str, *arguments: str, content: bytes, seconds: int) -> bytes | Problem:
    """Run a module on a label PDF in a child; a problem speaks of the label PDF."""
    name = f"{__package__}.{module}"
    printed = sandbox.run(name, *arguments, content=content, seconds=seconds)
    if isinstance(printed, Problem):
        return Problem(_OF_PDF[printed.code], "file")
    return printed


def _read(content: bytes, *, first: int, pattern: str) -> dict[str, Any] | Problem:
    printed = sandboxed(
        "reading_process",
        str(first),
        str(first + PAGES_AT_ONCE),
        pattern,
        content=content,
        seconds=CPU_SECONDS,
    )
    if isinstance(printed, Problem):
        return printed
    answer: dict[str, Any] = json.loads(printed)
    if "code" in answer:
        return Problem(answer["code"], "file", answer.get("params", {}))
    return answer
