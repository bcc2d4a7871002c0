"""Writes pages of marks as a PDF on pydyf alone: no HTML engine, no system library.

The same pages give the same bytes: no clock, no random number.
"""

import io
from collections.abc import Iterator, Sequence
from typing import Final

import pydyf

from app.printing.fonts.embedding import coded, embedded
from app.printing.fonts.faces import Face
from app.printing.labels.marks import Bars, Fill, Page, Text

_POINTS_PER_MICROMETRE: Final = 72 / 25_400
_VERSION: Final = "1.7"


def _points(micrometres: int) -> str:
    return f"{micrometres * _POINTS_PER_MICROMETRE:.4f}"


def _rectangles(mark: Fill | Bars, height: int) -> Iterator[str]:
    """Yield the black rectangles of a mark, measured from the bottom as PDF does."""
    foot = height - mark.y - mark.height
    if isinstance(mark, Fill):
        yield f"{mark.x} {foot} {mark.width} {mark.height} re"
        return
    for offset, width in mark.barcode.bars():
        x, bar = mark.x + offset * mark.module, width * mark.module
        yield f"{x} {foot} {bar} {mark.height} re"


def _line(text: Text, height: int) -> str:
    ink = "1 g " if text.white else "0 g "
    return (
        f"{ink}/{text.style.face.name} {text.style.size} Tf 1 0 0 1 {text.x} {height - text.y} Tm"
        f" <{coded(text.text)}> Tj"
    )


def _content(page: Page) -> pydyf.Stream:
    scale = f"{_POINTS_PER_MICROMETRE:.12f}"
    inked = [mark for mark in page.marks if not isinstance(mark, Text)]
    black = [part for mark in inked for part in _rectangles(mark, page.height)]
    lines = [_line(mark, page.height) for mark in page.marks if isinstance(mark, Text)]
    content = [f"{scale} 0 0 {scale} 0 0 cm", *black, "f" if black else "", "BT", *lines, "ET"]
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
