"""Sets text into a width: breaks lines as Chinese and Latin allow, and shortens in the middle."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import category

from app.printing.labels.marks import Style

ELLIPSIS: Final = "…"
#: Most lines of a shipment's labels are the same on every label.
_KEPT: Final = 4_096
_FIRST_IDEOGRAPHIC: Final = "\u2e80"
#: Unicode categories: closing and other punctuation never begins a line, opening never ends one.
_NEVER_FIRST: Final = frozenset(("Pe", "Pf", "Po"))
_NEVER_LAST: Final = frozenset(("Ps", "Pi"))
_BREAK_AFTER: Final = frozenset("-/_")


def _may_break(left: str, right: str) -> bool:
    if left.isspace() or right.isspace():
        return left.isspace()
    if category(right) in _NEVER_FIRST or category(left) in _NEVER_LAST:
        return False
    return left in _BREAK_AFTER or max(left, right) >= _FIRST_IDEOGRAPHIC


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of `text` between which a line may end; spaces stay with the part before."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or _may_break(text[end - 1], text[end]):
            yield text[start:end]
            start = end


def _shares(piece: str, style: Style, width: int) -> Iterator[str]:
    """Yield `piece`, cut by the character where it alone is wider than a line."""
    share = ""
    for character in piece:
        if share and style.width((share + character).rstrip()) > width:
            yield share
            share = ""
        share += character
    yield share


def broken(text: str, *, style: Style, width: int) -> list[str]:
    """Return the lines of `text`; each is no wider than `width`, unless one character is."""
    lines = [""]
    for piece in _pieces(" ".join(text.split())):
        for share in _shares(piece, style, width):
            if style.width((lines[-1] + share).rstrip()) > width:
                lines.append("")
            lines[-1] += share
    return [line.rstrip() for line in lines if line]


def shortened(text: str, kept: int) -> str:
    """Return `text` with its middle left out, `kept` characters of it remaining."""
    if kept >= len(text):
        return text
    head, tail = (kept + 1) // 2, kept // 2
    return text[:head].rstrip() + ELLIPSIS + text[len(text) - tail :].lstrip()


def fitted(text: str, *, style: Style, width: int, lines: int = 1) -> list[str]:
    """Return `text` in at most `lines` lines, its middle left out as far as needed.

    A width that holds not even an ellipsis holds nothing.
    """
    if style.width(ELLIPSIS) > width:
        return []
    fits, fails = 0, len(text) + 1
    while fails - fits > 1:
        kept = len(text) if fails > len(text) else (fits + fails) // 2
        if len(broken(shortened(text, kept), style=style, width=width)) <= lines:
            fits = kept
        else:
            fails = kept
    return broken(shortened(text, fits), style=style, width=width)


@lru_cache(maxsize=_KEPT)
def best(
    text: str, *, styles: tuple[Style, ...], width: int, lines: int = 1
) -> tuple[Style, tuple[str, ...]]:
    """Return the first style that shows `text` whole, and its lines; else the last, shortened."""
    for style in styles:
        found = broken(text, style=style, width=width)
        if len(found) <= lines and all(style.width(line) <= width for line in found):
            return style, tuple(found)
    return styles[-1], tuple(fitted(text, style=styles[-1], width=width, lines=lines))
