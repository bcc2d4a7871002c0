"""Writes pages of marks as a PDF on pydyf alone: no HTML engine, no system library.

The same pages give the same bytes: no clock, no random number.
"""

import io
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, TypeAlias

import pydyf

from app.printing.fonts.embedding import coded, embedded
from app.printing.fonts.faces import Face
from app.printing.labels.marks import (
    Bars,
    Fill,
    Frame,
    Line,
    Mark,
    Matrix,
    Page,
    Polygon,
    Text,
)

_POINTS_PER_MICROMETRE: Final = 72 / 25_400
_VERSION: Final = "1.7"

#: The characters shown so far, by the face that shows them.
_Used: TypeAlias = defaultdict[Face, set[str]]
_RED: Final = "0.9 0 0 rg"
_BLACK: Final = "0 g"


def _points(micrometres: int) -> str:
    return f"{micrometres * _POINTS_PER_MICROMETRE:.4f}"


def _rectangles(mark: Fill | Bars | Frame | Matrix) -> Iterator[tuple[int, int, int, int]]:
    """Yield the black rectangles of a mark: left and upper edge, width, height."""
    match mark:
        case Fill():
            yield mark.x, mark.y, mark.width, mark.height
        case Frame():
            for side in mark.sides():
                yield side.x, side.y, side.width, side.height
        case Bars():
            for offset, width in mark.barcode.bars():
                x = mark.x + offset * mark.module
                yield x, mark.y, width * mark.module, mark.height
        case Matrix():
            for row, start, length in mark.runs():
                x, y = mark.x + start * mark.module, mark.y + row * mark.step
                yield x, y, length * mark.module, mark.step


def _area(mark: Mark, height: int) -> str:
    """Return the path of a mark's black area, measured from the bottom as PDF does."""
    if isinstance(mark, Text):
        return ""
    if isinstance(mark, Polygon | Line):
        return _rings(mark if isinstance(mark, Polygon) else mark.outline(), height)
    parts = (
        f"{x} {height - y - down} {across} {down} re" for x, y, across, down in _rectangles(mark)
    )
    return f"{' '.join(parts)} f"


def _rings(polygon: Polygon, height: int) -> str:
    parts = []
    for ring in polygon.rings:
        points = [f"{polygon.x + x} {height - polygon.y - y}" for x, y in ring]
        parts.append(f"{points[0]} m {' l '.join(points[1:])} l h")
    area = f"{' '.join(parts)} f*"
    return f"{_RED} {area} {_BLACK}" if polygon.red else area


def _line(text: Text, height: int, used: _Used) -> str:
    ink = "1 g" if text.white else "0 g"
    parts = [f"{ink} 1 0 0 1 {text.x} {height - text.y} Tm"]
    for face, part in text.style.face.runs(text.text):
        used[face].update(part)
        parts.append(f"/{face.name} {text.style.size} Tf <{coded(part, face)}> Tj")
    return " ".join(parts)


def _content(page: Page, used: _Used) -> pydyf.Stream:
    scale = f"{_POINTS_PER_MICROMETRE:.12f}"
    black = [_area(mark, page.height) for mark in page.marks]
    lines = [_line(mark, page.height, used) for mark in page.marks if isinstance(mark, Text)]
    content = [f"{scale} 0 0 {scale} 0 0 cm", *black, "BT", *lines, "ET"]
    packed = zlib.compress("\n".join(filter(None, content)).encode(), zlib.Z_BEST_COMPRESSION)
    return pydyf.Stream([packed], {"Filter": "/FlateDecode"})


def _page(page: Page, pdf: pydyf.PDF, **references: bytes) -> pydyf.Dictionary:
    return pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": pdf.pages.reference,
            "MediaBox": f"[0 0 {_points(page.width)} {_points(page.height)}]",
            **references,
        }
    )


def _fonts(pdf: pydyf.PDF, used: _Used) -> pydyf.Dictionary:
    fonts = {face.name: embedded(pdf, face=face, text=used[face]) for face in Face if used[face]}
    return pydyf.Dictionary(fonts)


def write_pdf(pages: Iterable[Page], *, title: str) -> bytes:
    """Return the PDF of `pages` at their own size; equal pages in a row share what is drawn.

    Each page is forgotten as soon as it is written, so an iterator never holds them all.
    """
    pdf = pydyf.PDF()
    resources = pydyf.Dictionary()
    pdf.add_object(resources)
    used: _Used = defaultdict(set)
    for page, same in groupby(pages):
        content = _content(page, used)
        pdf.add_object(content)
        references = {"Resources": resources.reference, "Contents": content.reference}
        for _ in same:
            pdf.add_page(_page(page, pdf, **references))
    resources["Font"] = _fonts(pdf, used)
    pdf.info.update({"Title": pydyf.String(title), "Producer": pydyf.String("Sampan")})
    pdf.catalog["Lang"] = pydyf.String("zh-Hans")
    pdf.catalog["ViewerPreferences"] = "<</PrintScaling /None /DisplayDocTitle true>>"
    target = io.BytesIO()
    pdf.write(target, version=_VERSION, identifier=True, compress=True)
    return target.getvalue()
