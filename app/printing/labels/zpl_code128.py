"""A Code 128 symbol as the data of a ZPL field: every start and change of code set is said.

The printer then draws our symbol module by module instead of choosing code sets of its own.
Source of the invocation codes: ZPL II Programming Guide, ^BC, table of invocation characters.
"""

from collections.abc import Iterator
from typing import Final

from app.printing.barcodes import Barcode

_START_A: Final = 103
_START_B: Final = 104
_START_C: Final = 105
_SHIFT: Final = 98
_CODE_C: Final = 99
_CODE_B: Final = 100
_CODE_A: Final = 101
_FUNCTION_1: Final = 102
_FIRST_CHARACTER: Final = 32
#: Characters with a meaning of their own in a field, and delete, which no keyboard writes.
_ESCAPES: Final = {">": ">0", "^": "><", "~": ">=", "\x7f": ">1"}


def field_data(barcode: Barcode) -> str | None:
    """Return the data of ^BC in mode N, None where control characters need code set A."""
    start, *values = barcode.values[:-2]
    if start == _START_A:
        return None
    parts = list(_written(values, pairs=start == _START_C))
    return (
        None
        if None in parts
        else "".join((">;" if start == _START_C else ">:", *filter(None, parts)))
    )


def _written(values: list[int], *, pairs: bool) -> Iterator[str | None]:
    """Yield what is written for each value in code set C (`pairs`) or B; None for set A."""
    for value in values:
        if value == _FUNCTION_1:
            yield ">8"
        elif pairs and value == _CODE_B:
            pairs = False
            yield ">6"
        elif not pairs and value == _CODE_C:
            pairs = True
            yield ">5"
        elif value == _CODE_A or (not pairs and value == _SHIFT):
            yield None
        elif pairs:
            yield f"{value:02}"
        else:
            character = chr(value + _FIRST_CHARACTER)
            yield _ESCAPES.get(character, character)
