"""PDF417 (ISO/IEC 15438) and QR codes (ISO/IEC 18004) as rows of modules, black where True."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias

import zxingcpp

Rows: TypeAlias = tuple[tuple[bool, ...], ...]

#: Error correction of PDF417 that survives a torn label; level n adds 2 ** (n + 1) codewords.
PDF417_LEVEL: Final = 6
#: A row of PDF417 is at least three modules high; the encoder draws it as three equal lines.
PDF417_ROW_MODULES: Final = 3
#: Quiet zones on every side, in modules.
PDF417_QUIET: Final = 2
QR_QUIET: Final = 4
#: Cartons packed alike say the same.
_KEPT: Final = 256
_CODEWORD_MODULES: Final = 17
_FRAME_MODULES: Final = 69


class SymbolError(ValueError):
    """The text does not fit into one symbol of the wanted shape."""


def pdf417_width(columns: int) -> int:
    """Return the width in modules of a symbol with so many columns of data, quiet zones aside."""
    return _FRAME_MODULES + _CODEWORD_MODULES * columns


@lru_cache(maxsize=_KEPT)
def pdf417(text: str, *, columns: int | None = None, level: int = PDF417_LEVEL) -> Rows:
    """Return a PDF417 symbol, each of its rows once; `columns` of data codewords, 1 to 30.

    Raises SymbolError for a text that does not fit into so many columns.
    """
    options = {"ec_level": str(level)} | ({"columns": columns} if columns else {})
    rows = _drawn(text, zxingcpp.BarcodeFormat.PDF417, options)[::PDF417_ROW_MODULES]
    if columns and len(rows[0]) != pdf417_width(columns):
        raise SymbolError(text)
    return rows


def qr(text: str, *, level: str = "M") -> Rows:
    """Return a QR code; `level` of error correction is L, M, Q or H.

    Raises SymbolError for a text beyond the capacity of the symbol.
    """
    return _drawn(text, zxingcpp.BarcodeFormat.QRCode, {"ec_level": level})


def _drawn(text: str, symbology: Any, options: Mapping[str, object]) -> Rows:
    try:
        symbol = zxingcpp.create_barcode(text, symbology, **options)
    except ValueError as problem:
        raise SymbolError(text) from problem
    picture: Any = symbol.to_image(scale=1, add_quiet_zones=False)
    lines: Any = memoryview(picture).tolist()
    return tuple(tuple(dot == 0 for dot in line) for line in lines)
