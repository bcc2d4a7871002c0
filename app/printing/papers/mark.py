"""What each page of a paper says of itself, so that a print can be told from a later one."""

import base64
import io
from dataclasses import dataclass
from typing import Final

from PIL import Image

from app.domain.naming import Name
from app.printing.symbols import QR_QUIET, qr

_SHORT: Final = 12
_GROUP: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The hash of the facts a paper was made from; for an issued one its revision as well.

    `changes` are what this revision says otherwise than the one before, shortest form;
    `check_url` leads to the page that tells whether it is the latest.
    """

    facts_hash: str
    revision: int | None = None
    changes: tuple[Name, ...] = ()
    check_url: str | None = None

    @property
    def short(self) -> str:
        """Return the hash as people compare it."""
        return short_hash(self.facts_hash)

    @property
    def picture(self) -> str | None:
        """Return the address of the check page as a QR picture, one pixel a module."""
        return None if self.check_url is None else _picture(self.check_url)


def short_hash(facts_hash: str) -> str:
    """Return the first twelve digits of a hash in groups of four."""
    return " ".join(facts_hash[at : at + _GROUP] for at in range(0, _SHORT, _GROUP))


def _picture(text: str) -> str:
    rows = qr(text)
    side = len(rows) + 2 * QR_QUIET
    image = Image.new("1", (side, side), color=1)
    for y, row in enumerate(rows, start=QR_QUIET):
        for x, dark in enumerate(row, start=QR_QUIET):
            image.putpixel((x, y), not dark)
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(written.getvalue()).decode('ascii')}"
