"""Offers codes that exist for one that does not: those whose digits differ the least."""

from collections.abc import Iterable, Iterator
from typing import Final

from app.domain.customs.schedule.lines import TariffLine

_LONGEST: Final = 10
_OFFERED: Final = 3


def nearest_codes(code: str, *, lines: Iterable[TariffLine]) -> tuple[str, ...]:
    """Return up to three codes of `lines`, cut to the length of `code`, the nearest first."""
    known = {whole[: len(code)] for line in lines for whole in _declarable(line)}
    return tuple(sorted(known, key=lambda each: (_distance(each, code), each))[:_OFFERED])


def _declarable(line: TariffLine) -> Iterator[str]:
    """Yield the whole codes of a line, those with its endings where it has any."""
    return (line.code + ending for ending in line.suffixes or ("",))


def _distance(one: str, other: str) -> int:
    return abs(int(one.ljust(_LONGEST, "0")) - int(other.ljust(_LONGEST, "0")))
