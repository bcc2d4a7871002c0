"""Made-up tables in the form of the tax bureau's library of export rebates."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

#: The fields of the library's table that matter here, and their lengths.
FIELDS: Sequence[tuple[str, str, int]] = (
    ("CODE", "C", 12),
    ("ST_DATE", "C", 8),
    ("END_DATE", "D", 8),
    ("NAME", "C", 60),
    ("UNIT", "C", 10),
    ("BCFLAG", "L", 1),
    ("ZSSL_SET", "C", 10),
    ("TSL", "N", 6),
    ("MEMO", "M", 10),
    ("NOTE", "C", 40),
)
_USUAL = {
    "CODE": "9617001100",
    "ST_DATE": "20250101",
    "END_DATE": "20991231",
    "NAME": "保温瓶",
    "UNIT": "个",
    "BCFLAG": "F",
    "ZSSL_SET": "13",
    "TSL": " 13.00",
    "NOTE": "",
}


def a_library(
    *rows: Mapping[str, str],
    written: tuple[int, int, int] = (126, 6, 9),
    fields: Iterable[tuple[str, str, int]] = FIELDS,
    deleted: int = 0,
) -> bytes:
    """Return a table of rows that say what is not usual, the last ones `deleted`."""
    described = list(fields)
    length = 1 + sum(size for _name, _kind, size in described)
    start = 32 + 32 * len(described) + 1
    head = bytes([0x03, *written]) + len(rows).to_bytes(4, "little")
    head += start.to_bytes(2, "little") + length.to_bytes(2, "little") + bytes(20)
    for name, kind, size in described:
        head += (
            name.encode().ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([size]) + bytes(15)
        )
    body = b""
    for at, row in enumerate(rows):
        cells = {**_USUAL, **row}
        gone = at >= len(rows) - deleted
        body += b"*" if gone else b" "
        for name, _kind, size in described:
            body += cells.get(name, "").encode("gbk").ljust(size)[:size]
    return head + b"\r" + body + b"\x1a"


def zipped(content: bytes, name: str = "CMCODE2026B/cmcode.DBF") -> bytes:
    """Return an archive of one file."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr(name, content)
    return held.getvalue()
