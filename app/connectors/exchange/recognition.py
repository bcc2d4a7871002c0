"""Tells by a file's content whose rates it holds, and hands it to the reader of that form."""

import csv
import zlib
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Final
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from app.connectors.exchange import ecb, hmrc, own_csv
from app.connectors.limits import MEGABYTE
from app.domain.customs.published_rates import RateFile
from app.domain.problems import Problem

_ZIP: Final = b"PK\x03\x04"
_INSIDE: Final = (".csv", ".xml")
_MOST_BYTES: Final = 50 * MEGABYTE
_XML: Final = (b"<", b"\xef\xbb\xbf<")
#: HMRC's older files are in Latin letters of one byte, the pound sign among them.
_ENCODINGS: Final = ("utf-8-sig", "cp1252", "latin-1")


def read_rates(content: bytes) -> RateFile | list[Problem]:
    """Return the rates of a file of the ECB, of HMRC or of our own form, or why there are none."""
    plain = _unpacked(content) if content.startswith(_ZIP) else content
    if plain is None:
        return [Problem("rates-broken", "file")]
    if len(plain) > _MOST_BYTES:
        return [Problem("rates-large", "file", {"limit": _MOST_BYTES // MEGABYTE})]
    if plain.lstrip().startswith(_XML):
        return _from_xml(plain)
    return _from_csv(plain)


def _unpacked(content: bytes) -> bytes | None:
    """Return the one table or document in an archive, as far as it may be read."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            inside = [name for name in archive.namelist() if name.lower().endswith(_INSIDE)]
            if len(inside) != 1:
                return None
            with archive.open(inside[0]) as file:
                return file.read(_MOST_BYTES + 1)
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError, zlib.error):
        return None


def _from_xml(content: bytes) -> RateFile | list[Problem]:
    try:
        root: Element = fromstring(content)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return [Problem("rates-broken", "file")]
    if root.tag == hmrc.ROOT:
        return hmrc.read_months(root)
    if root.tag.endswith("Envelope"):
        return ecb.read_envelope(root)
    return [Problem("rates-unknown", "file")]


def _from_csv(content: bytes) -> RateFile | list[Problem]:
    rows = csv.reader(StringIO(_decoded(content), newline=""))
    try:
        header = next(rows, [])
        return _by_header(header, rows)
    except csv.Error:
        return [Problem("rates-broken", "file")]


def _by_header(header: list[str], rows: Iterator[list[str]]) -> RateFile | list[Problem]:
    if not header:
        return [Problem("rates-unknown", "file")]
    if own_csv.is_own(header):
        return own_csv.read_own(header, rows)
    if hmrc.is_table(header):
        return hmrc.read_table(header, rows)
    if ecb.is_wide(header):
        return ecb.read_wide(header, rows)
    return [Problem("rates-unknown", "file")]


def _decoded(content: bytes) -> str:
    for encoding in _ENCODINGS[:-1]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode(_ENCODINGS[-1])
