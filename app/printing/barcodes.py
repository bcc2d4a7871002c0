"""Code 128 (ISO/IEC 15417) as widths of bars and spaces, in the fewest symbols possible."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

#: Bars and spaces of every symbol by value, six widths each; 106 is the stop with its last bar.
_TABLE: Final = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212
112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131
311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321
112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114
122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
"""
_WIDTHS: Final = tuple(_TABLE.split())
_START: Final = {"B": 104, "C": 105, "A": 103}
_SWITCH: Final = {"B": 100, "C": 99, "A": 101}
_SHIFT: Final = 98
_FUNCTION_1: Final = 102
_STOP: Final = 106
_CHECK_MODULUS: Final = 103
_PAIR: Final = 2
#: A code is first tried for its width and then drawn.
_KEPT: Final = 4_096
_SYMBOL_MODULES: Final = 11
_LAST_BAR: Final = 2

#: Ends a field of variable length in a GS1 symbol; printed as FNC1.
SEPARATOR: Final = "\x1d"


class UnencodableError(ValueError):
    """A character has no place in Code 128."""


@dataclass(frozen=True, slots=True)
class Barcode:
    """The text that a scanner returns, and its symbols by value: start, data, check, stop."""

    text: str
    values: tuple[int, ...]

    @property
    def widths(self) -> tuple[int, ...]:
        """Return the widths in modules, bar first and bar last."""
        return tuple(int(width) for value in self.values for width in _WIDTHS[value])

    @property
    def modules(self) -> int:
        """Return the width of the symbol in modules, quiet zones not counted."""
        return _SYMBOL_MODULES * len(self.values) + _LAST_BAR

    def bars(self) -> Iterator[tuple[int, int]]:
        """Yield every bar as its offset and width in modules."""
        offset = 0
        for index, width in enumerate(self.widths):
            if index % 2 == 0:
                yield offset, width
            offset += width


def _value_in(letters: str, character: str) -> int | None:
    """Return the value of one character in set A or B, None when the set lacks it."""
    code = ord(character)
    if " " <= character <= "_":
        return code - 32
    if letters == "A":
        return code + 64 if character < " " else None
    return code - 32 if "`" <= character <= "\x7f" else None


def _step(text: str, letters: str, *, gs1: bool) -> tuple[int, tuple[int, ...]] | None:
    """Return how many characters the next step takes in a code set, and the values it costs."""
    character, pair = text[0], text[:_PAIR]
    if gs1 and character == SEPARATOR:
        return 1, (_FUNCTION_1,)
    if letters == "C":
        return (_PAIR, (int(pair),)) if len(pair) == _PAIR and pair.isdecimal() else None
    value = _value_in(letters, character)
    if value is not None:
        return 1, (value,)
    shifted = _value_in("B" if letters == "A" else "A", character)
    return None if shifted is None else (1, (_SHIFT, shifted))


def _symbols(text: str, *, gs1: bool) -> tuple[int, ...]:
    """Return start and data values, the fewest possible, found from the end of `text` backwards.

    `rest[n][s]` is the shortest way to say text[n:] when code set `s` is in force.
    """
    nothing: tuple[int, ...] = ()
    rest = [dict.fromkeys(_START, nothing)] * (len(text) + 1)
    for place in reversed(range(len(text))):
        steps = {letters: _step(text[place:], letters, gs1=gs1) for letters in _START}
        direct = {
            letters: step[1] + rest[place + step[0]][letters]
            for letters, step in steps.items()
            if step
        }
        switched = min(((_SWITCH[other], *way) for other, way in direct.items()), key=len)
        rest[place] = {
            letters: min(direct.get(letters, switched), switched, key=len) for letters in _START
        }
    return min(((_START[letters], *way) for letters, way in rest[0].items()), key=len)


@lru_cache(maxsize=_KEPT)
def code128(text: str, *, gs1: bool = False) -> Barcode:
    """Return the symbol for ASCII `text`; `gs1` opens with FNC1 and reads SEPARATOR as FNC1.

    Raises UnencodableError for a character beyond ASCII and for no text at all.
    """
    if not (text and text.isascii()):
        raise UnencodableError(text)
    values = _symbols(SEPARATOR + text if gs1 else text, gs1=gs1)
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % _CHECK_MODULUS
    return Barcode(text, (*values, check, _STOP))
