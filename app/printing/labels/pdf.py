"""Writes pages of marks as a PDF on pydyf alone: no HTML engine, no system library.

The same pages give the same bytes: no clock, no random number.
"""

import io
from collections.abc import Iterator, Sequence
from typing import Final

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


def _line(text: Text, height: int) -> str:
    ink = "1 g " if text.white else "0 g "
    return (
        f"{ink}/{text.style.face.name} {text.style.size} Tf 1 0 0 1 {text.x} {height - text.y} Tm"
        f" <{coded(text.text)}> Tj"
    )


def _content(page: Page) -> pydyf.Stream:
    scale = f"{_POINTS_PER_MICROMETRE:.12f}"
    black = [_area(mark, page.height) for mark in page.marks]
    lines = [_line(mark, page.height) for mark in page.marks if isinstance(mark, Text)]
    content = [f"{scale} 0 0 {scale} 0 0 cm", *black, "BT", *lines, "ET"]
    return pydyf.Stream(content, compress=True)


def _embedded_faces(pdf: pydyf.PDF, pages: Sequence[Page]) -> pydyf.Dictionary:
    used: dict[Face, set[str]] = {face: set() for face in Face}
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, Text):
                used[mark.style.face].update(mark.text)
    fonts = {face.name: embedded(pdf, face=face, text=text) for face, text in used.items() if text}
    return pydyf.Dictionary({"Font": pydyf.Dictionary(fonts)})


def write_pdf(pages: Sequence[Page], *, title: str) -> bytes:
    """Return the PDF of `pages` at their own size; equal pages share what is drawn on them."""
    pdf = pydyf.PDF()
    resources = _embedded_faces(pdf, pages)
    pdf.add_object(resources)
    contents: dict[Page, pydyf.Stream] = {}
    for page in pages:
        content = contents.get(page)
        if content is None:
            content = contents[page] = _content(page)
            pdf.add_object(content)
        pdf.add_page(
            pydyf.Dictionary(
                {
                    "Type": "/Page",
                    "Parent": pdf.pages.reference,
                    "Resources": resources.reference,
                    "MediaBox": f"[0 0 {_points(page.width)} {_points(page.height)}]",
                    "Contents": content.reference,
                }
            )
        )
    pdf.info.update({"Title": pydyf.String(title), "Producer": pydyf.String("Sampan")})
    pdf.catalog["Lang"] = pydyf.String("zh-Hans")
    pdf.catalog["ViewerPreferences"] = "<</PrintScaling /None /DisplayDocTitle true>>"
    target = io.BytesIO()
    pdf.write(target, version=_VERSION, identifier=True, compress=True)
    return target.getvalue()
