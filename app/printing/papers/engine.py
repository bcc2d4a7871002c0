"""HTML to tagged PDF/A-3a by WeasyPrint, offline, byte for byte the same on every run."""

import ctypes.util
import gc
import hashlib
import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from PIL import ImageFile

from app.printing.fonts.faces import Face, has_rare

#: What WeasyPrint cannot start without, each with the name Debian installs it by.
_LIBRARIES: Final = {
    "gobject-2.0": "libglib2.0-0",
    "pango-1.0": "libpango-1.0-0",
    "harfbuzz": "libharfbuzz0b",
    "fontconfig": "libfontconfig1",
    "pangoft2-1.0": "libpangoft2-1.0-0",
}
#: Added where a text has a character that only the file of rare ones can print.
_RARE_SHEET: Final = f"""
@font-face {{ font-family: "Noto Sans SC Rare"; src: url("font:{Face.RARE.value}"); }}
html {{ font-family: "Noto Sans SC", "Noto Sans SC Rare"; }}
"""
_PICTURE: Final = "data:image/png;base64,"
SHEET: Final = Path(__file__).with_name("paper.css")


class PaperRefusedError(RuntimeError):
    """The engine warned, so the paper could be wrong and is not handed out."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF."""

    name: str
    description: str
    content: bytes


@cache
def weasyprint_missing() -> tuple[str, ...]:
    """Return the Debian packages still to install before papers can be printed."""
    return tuple(
        package for library, package in _LIBRARIES.items() if not ctypes.util.find_library(library)
    )


@cache
def _weasyprint() -> Any:
    """Return the module, loaded at the first paper: it takes most of a second.

    It makes Pillow accept truncated pictures everywhere; uploads must not be, so that is undone.
    """
    strict = ImageFile.LOAD_TRUNCATED_IMAGES
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import weasyprint  # noqa: PLC0415
    ImageFile.LOAD_TRUNCATED_IMAGES = strict
    return weasyprint


@cache
def _fetcher() -> Any:
    """Return a fetcher that knows the fonts and a picture in its address, and refuses all else."""
    urls = _weasyprint().urls
    fonts = {f"font:{face.value}": face.path for face in Face}

    class OnlyOurFonts(urls.URLFetcher):  # type: ignore[name-defined,misc]
        def fetch(self, url: str, _headers: object = None) -> Any:
            if url.startswith(_PICTURE):
                return super().fetch(url)
            if url not in fonts:
                raise ValueError(f"papers fetch nothing from {url}")
            return urls.URLFetcherResponse(url, body=fonts[url].read_bytes())

    return OnlyOurFonts(fail_on_errors=True)


class _Styles(threading.local):
    """The style sheets and fonts of one thread, read once: they cost as much as a short page."""

    @cached_property
    def fonts(self) -> Any:
        """Return the fonts that the sheets name."""
        return _weasyprint().text.fonts.FontConfiguration()

    @cached_property
    def usual(self) -> Any:
        """Return the sheet of every paper."""
        return self._read(SHEET.read_text(encoding="utf-8"))

    @cached_property
    def rare(self) -> Any:
        """Return the sheet that adds the font of rare characters."""
        return self._read(_RARE_SHEET)

    def of(self, html: str) -> list[Any]:
        """Return the sheets that `html` needs."""
        return [self.usual, self.rare] if has_rare(html) else [self.usual]

    def _read(self, sheet: str) -> Any:
        return _weasyprint().CSS(string=sheet, font_config=self.fonts, url_fetcher=_fetcher())


_STYLES: Final = _Styles()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the search for garbage while a page is laid out: an eighth of the time goes there."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@contextmanager
def _no_warning() -> Iterator[None]:
    """Refuse the paper when WeasyPrint, on this thread, warns of anything (a missing glyph)."""
    found: list[str] = []
    thread = threading.get_ident()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    listener = Listener(logging.WARNING)
    listener.addFilter(lambda record: record.thread == thread)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield
    except _weasyprint().urls.FatalURLFetchingError as error:
        raise PaperRefusedError(str(error)) from error
    finally:
        logger.removeHandler(listener)
    if found:
        raise PaperRefusedError("; ".join(found))


def pdf(html: str, *, made_on: date, attachment: Attachment) -> bytes:
    """Return `html` as PDF/A-3a with `attachment` inside; every date in it is `made_on`."""
    weasyprint = _weasyprint()
    moment = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001 - written as UTC
    data = weasyprint.Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        created=moment,
        modified=moment,
        relationship="Data",
        url_fetcher=_fetcher(),
    )
    with _no_warning(), _uncollected(), warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its profile open
        page = weasyprint.HTML(string=html, url_fetcher=_fetcher())
        written = page.write_pdf(
            stylesheets=_STYLES.of(html),
            font_config=_STYLES.fonts,
            attachments=[data],
            pdf_variant="pdf/a-3a",
            pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
        )
    return bytes(written)
