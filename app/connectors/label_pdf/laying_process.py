"""The child process that lays labels on pages: orders and files come in, a PDF goes out."""

import io
import json
import sys
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import pikepdf
import pypdfium2
from PIL import Image

from app.connectors.label_pdf.placing import Placing, place
from app.connectors.label_pdf.rendering import micrometres, picture
from app.connectors.label_pdf.white import bordered_by_white, free_band
from app.connectors.sandbox import OUT_OF_MEMORY, confine
from app.domain.labelling.label_pages import Area

_DPI: Final = 150
_INCH: Final = 25_400
_POINTS: Final = 72 / 25_400


class _RefusedError(Exception):
    """A label cannot be laid as ordered; carries the code of the problem and its parameters."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.answer = {"code": code, "params": params}


class _Desk:
    """The files in hand: labels come from one, strips from another, pages go to a new one."""

    def __init__(self, orders: Mapping[str, Any], strips: bytes, source: bytes) -> None:
        self._orders = orders
        self._source = pikepdf.open(io.BytesIO(source))
        self._seen = pypdfium2.PdfDocument(source)
        self._strips = pikepdf.open(io.BytesIO(strips)) if strips else None
        self._made = pikepdf.new()
        self._form = lru_cache(maxsize=None)(self._carried)
        self._picture = lru_cache(maxsize=1)(self._rendered)

    def write(self) -> bytes:
        """Return the PDF of all labels."""
        for index, label in enumerate(self._orders["labels"]):
            self._lay(index, label)
        self._made.docinfo["/Title"] = self._orders["title"]
        written = io.BytesIO()
        self._made.save(written, deterministic_id=True)
        return written.getvalue()

    def _lay(self, index: int, label: Mapping[str, Any]) -> None:
        area = Area(**label["area"])
        codes = [
            Area(
                code["left"] - area.left,
                code["top"] - area.top,
                code["right"] - area.left,
                code["bottom"] - area.top,
            )
            for code in label["codes"]
        ]
        size = self._size(label["page"])
        cropped = self._cropped(label["page"], area)
        if (area.width, area.height) != size and not bordered_by_white(cropped):
            raise _RefusedError("label-pdf-layout", page=label["page"] + 1)
        strip = self._orders["strip_height"]
        paper = self._orders["paper"]
        band = free_band(cropped, dpi=_DPI, codes=codes, height=strip) if strip else (0, 0)
        where = place((area.width, area.height), paper=paper, strip=strip, band=band)
        if where is None:
            raise _RefusedError("label-pdf-paper", page=label["page"] + 1)
        self._add(index, page=label["page"], area=area, where=where)

    def _add(self, index: int, *, page: int, area: Area, where: Placing) -> None:
        width, height = where.page
        new = self._made.add_blank_page(page_size=(width * _POINTS, height * _POINTS))
        shown = Area(
            where.left, 0, where.left + _part(area.width, where), _part(area.height, where)
        )
        whole = self._size(page)
        left, top = where.left - _part(area.left, where), -_part(area.top, where)
        carried = Area(left, top, left + _part(whole[0], where), top + _part(whole[1], where))
        forms = {"/Label": (self._form(page), carried, shown)}
        if self._strips is not None:
            upper = _part(where.strip_top, where)
            lower = upper + _part(self._orders["strip_height"], where)
            lain = Area(shown.left, upper, shown.right, lower)
            form = self._made.copy_foreign(self._strips.pages[index].as_form_xobject())
            forms["/Own"] = (form, lain, lain)
        new.Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary({name: form for name, (form, _, _) in forms.items()})
        )
        drawn = [
            b"q %s re W n %s Q"
            % (
                " ".join(f"{each:.3f}" for each in _rectangle(clip, height)).encode(),
                new.calc_form_xobject_placement(
                    form,
                    pikepdf.Name(name),
                    _box(lies, height),
                    invert_transformations=True,
                    allow_shrink=True,
                    allow_expand=True,
                ),
            )
            for name, (form, lies, clip) in forms.items()
        ]
        new.Contents = self._made.make_stream(b"\n".join(drawn))

    def _carried(self, number: int) -> pikepdf.Object:
        page = self._source.pages[number]
        page.trimbox = page.cropbox
        return self._made.copy_foreign(page.as_form_xobject())

    def _rendered(self, number: int) -> Image.Image:
        return picture(self._seen[number], dpi=_DPI)

    def _size(self, number: int) -> tuple[int, int]:
        width, height = self._seen[number].get_size()
        return micrometres(width), micrometres(height)

    def _cropped(self, number: int, area: Area) -> Image.Image:
        edges = [edge * _DPI // _INCH for edge in area.dump()]
        image = self._picture(number)
        right, bottom = min(edges[2], image.width), min(edges[3], image.height)
        return image.crop((edges[0], edges[1], right, bottom))


def _part(length: int, where: Placing) -> int:
    return round(length * where.scale)


def _rectangle(area: Area, page_height: int) -> tuple[float, ...]:
    """Return an area as PDF draws it: from the lower left corner, with width and height."""
    edges = (area.left, page_height - area.bottom, area.width, area.height)
    return tuple(edge * _POINTS for edge in edges)


def _box(area: Area, page_height: int) -> pikepdf.Rectangle:
    left, bottom, width, height = _rectangle(area, page_height)
    return pikepdf.Rectangle(left, bottom, left + width, bottom + height)


def main(length: str) -> None:
    """Lay the labels within the limits; the first `length` bytes of the input are the orders."""
    confine()
    orders = json.loads(sys.stdin.buffer.read(int(length)))
    strips = sys.stdin.buffer.read(orders["strips"])
    try:
        made = _Desk(orders, strips, sys.stdin.buffer.read()).write()
    except _RefusedError as refused:
        made = json.dumps(refused.answer).encode()
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
