"""Lays the labels of a platform's PDF on pages of their own, in the order asked for.

What the platform printed is carried over as it is. Text of one's own lies on a strip that goes
below the label, or into white that no ink touches and that keeps clear of every bar code.
"""

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Final

import pikepdf

from app.connectors.label_pdf.limits import CPU_SECONDS_LAYING
from app.connectors.label_pdf.reading import sandboxed
from app.domain.labelling.label_pages import Area
from app.domain.problems import Problem

_PDF: Final = b"%PDF-"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidLabel:
    """A label to be laid: its page and area in the file, and the areas of its bar codes."""

    page: int
    area: Area
    codes: tuple[Area, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LayingOrder:
    """Labels in their order; `strips` is a PDF with a page of one's own text for each, or empty.

    `paper` is the size of the pages in micrometres; each label keeps its own size when None.
    `strip_height` is how high a strip is.
    """

    labels: Sequence[LaidLabel]
    title: str
    paper: tuple[int, int] | None = None
    strips: bytes = b""
    strip_height: int = field(default=0)


def lay_labels(content: bytes, order: LayingOrder) -> bytes | Problem:
    """Return the labels of the PDF `content` as ordered, one to a page, or what forbids it."""
    orders = json.dumps(
        {
            "labels": [asdict(label) for label in order.labels],
            "title": order.title,
            "paper": order.paper,
            "strip_height": order.strip_height if order.strips else 0,
            "strips": len(order.strips),
        }
    ).encode()
    printed = sandboxed(
        "laying_process",
        str(len(orders)),
        content=orders + order.strips + content,
        seconds=CPU_SECONDS_LAYING,
    )
    if isinstance(printed, Problem) or printed.startswith(_PDF):
        return printed
    answer = json.loads(printed)
    return Problem(answer["code"], "file", answer["params"])


def joined(parts: Sequence[bytes], *, title: str) -> bytes:
    """Return several PDFs of laid labels as one."""
    if len(parts) == 1:
        return parts[0]
    with pikepdf.new() as made:
        for part in parts:
            with pikepdf.open(io.BytesIO(part)) as opened:
                made.pages.extend(opened.pages)
        made.docinfo["/Title"] = title
        written = io.BytesIO()
        made.save(written, deterministic_id=True)
    return written.getvalue()
