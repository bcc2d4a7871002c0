"""Text on its way into a spreadsheet's cell and back: never taken for a formula."""

from typing import Final

#: First characters by which a spreadsheet takes a cell for a formula.
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
_GUARD: Final = "'"


def guarded(text: str) -> str:
    """Return text behind an apostrophe where a spreadsheet would compute it."""
    return f"{_GUARD}{text}" if text.startswith(FORMULA_SIGNS) else text


def unguarded(text: str) -> str:
    """Return text without the apostrophe that keeps a spreadsheet from computing it."""
    return text[1:] if text[:1] == _GUARD and text[1:].startswith(FORMULA_SIGNS) else text
