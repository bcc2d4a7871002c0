"""Writes a platform's labels anew: in their order, on their paper, with a strip of one's own.

Every bar code is read again on the pages made; unless each says what it said before, nothing is
handed out.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from app.connectors.label_pdf.laying import LaidLabel, LayingOrder, joined, lay_labels
from app.connectors.label_pdf.reading import read_label_pdf
from app.domain.labelling.cartons import LabelContent
from app.domain.labelling.cells import CutLabel
from app.domain.labelling.label_pages import ReadPage
from app.domain.labelling.platform import Matching, suppliers
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.labels.pdf import write_pdf
from app.printing.own_strip import HEIGHT, StripText, strip_page

#: Tells how many labels of how many are written and read again.
Told = Callable[[int, int], None]
_NOT_IN_NAME: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_NO_SUPPLIER: Final = "no-supplier"
#: Labels laid by one child: a part takes seconds, and its memory ends with the child.
_AT_ONCE: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSource:
    """What labels are made from: the PDF, its labels in their order, and the shipment's record.

    `pattern` is the form of the platform's carton ids; `paper` the size of the pages, None for
    each label's own.
    """

    content: bytes
    labels: Sequence[CutLabel]
    matching: Matching
    record: ShipmentRecord
    pattern: str
    paper: tuple[int, int] | None
    strip: bool


def write_labels(source: LabelSource, *, split: bool, told: Told) -> dict[str, bytes] | Problem:
    """Return the PDFs by name, one for each supplier if they are split."""
    made: dict[str, bytes] = {}
    done, total = 0, len(source.labels)
    for name, labels in _groups(source, split=split).items():
        told(done, total)
        content = _pdf(source, labels, told=_onward(told, done, total))
        if isinstance(content, Problem):
            return content
        made[f"{name}.pdf"] = content
        done += len(labels)
    return made


def _onward(told: Told, before: int, total: int) -> Told:
    return lambda read, _of: told(before + read, total)


def _groups(source: LabelSource, *, split: bool) -> dict[str, list[CutLabel]]:
    if not split:
        return {source.record.reference: list(source.labels)}
    supplied = suppliers(source.record)
    groups: dict[str, list[CutLabel]] = {}
    for label in source.labels:
        name = supplied[source.matching.matched[label.id]] or _NO_SUPPLIER
        groups.setdefault(_NOT_IN_NAME.sub("_", name), []).append(label)
    return groups


def _pdf(source: LabelSource, labels: Sequence[CutLabel], *, told: Told) -> bytes | Problem:
    """Return the labels as one PDF, laid and read again some at a time."""
    title = f"{source.record.reference} carton labels"
    parts: list[bytes] = []
    for first in range(0, len(labels), _AT_ONCE):
        some = labels[first : first + _AT_ONCE]
        part = _part(source, some, title=title, told=_onward(told, first, len(labels)))
        if isinstance(part, Problem):
            return part
        parts.append(part)
    return joined(parts, title=title)


def _part(
    source: LabelSource, labels: Sequence[CutLabel], *, title: str, told: Told
) -> bytes | Problem:
    order = LayingOrder(
        labels=[_laid(label) for label in labels],
        title=title,
        paper=source.paper,
        strips=_strips(source, labels, title=title) if source.strip else b"",
        strip_height=HEIGHT,
    )
    content = lay_labels(source.content, order)
    if isinstance(content, Problem):
        return content
    pages = read_label_pdf(content, pattern=source.pattern, told=told)
    return pages if isinstance(pages, Problem) else _proven(labels, pages) or content


def _laid(label: CutLabel) -> LaidLabel:
    codes = tuple(symbol.area for symbol in label.symbols)
    return LaidLabel(page=label.page, area=label.area, codes=codes)


def _proven(labels: Sequence[CutLabel], pages: Sequence[ReadPage]) -> Problem | None:
    """Return the first label of which a bar code no longer says exactly what it said."""
    for label, page in zip(labels, pages, strict=True):
        before = Counter(symbol.text for symbol in label.symbols)
        if before != Counter(symbol.text for symbol in page.symbols):
            return Problem("label-pdf-unscannable", params={"id": label.id})
    return None


def _strips(source: LabelSource, labels: Sequence[CutLabel], *, title: str) -> bytes:
    rows = {number: row for number, row, _own in source.record.numbered_cartons()}
    pages = []
    for label in labels:
        number = source.matching.matched[label.id]
        contents = [
            LabelContent(goods=source.record.product(each.sku), quantity=each.quantity)
            for each in rows[number].contents
        ]
        text = StripText(contents=contents, number=number, total=max(rows))
        pages.append(strip_page(text, width=label.area.width))
    return write_pdf(pages, title=title)
