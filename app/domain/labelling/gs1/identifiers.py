"""An application identifier: what the digits before a value say of the value, as a fact."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.labelling.gs1.check_digits import is_checked
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Source

#: What values that are not digits alone may hold (GenSpecs figure 7.11-1).
_TEXT: Final = re.compile(r"[!\"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+")
_DIGITS: Final = re.compile(r"[0-9]+")
_CENTURY: Final = "20"
_LAST_DAY_OF_MONTH: Final = "00"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationIdentifier:
    """One identifier: `code` stands before the value, `title` is GS1's English data title.

    A value is `shortest` to `longest` characters. One that is `separated` ends at an FNC1 unless
    it is the last. `needs` names groups of which one identifier each must stand beside it, and
    `excludes` those that must not.
    """

    code: str
    title: str
    name: Name
    longest: int
    sources: tuple[Source, ...]
    shortest: int = 1
    digits: bool = True
    checked: bool = False
    dated: bool = False
    separated: bool = True
    needs: tuple[tuple[str, ...], ...] = ()
    excludes: tuple[str, ...] = ()

    def problems(self, value: str, *, field: str = "") -> Iterator[Problem]:
        """Yield what is wrong with `value`, the first thing only."""
        params = {"ai": self.code, "name": self.name, "value": value}
        if not self.shortest <= len(value) <= self.longest:
            limits = {"shortest": self.shortest, "longest": self.longest}
            yield Problem("gs1-length", field, {**params, **limits})
        elif not (_DIGITS if self.digits else _TEXT).fullmatch(value):
            yield Problem("gs1-digits" if self.digits else "gs1-characters", field, params)
        elif self.checked and not is_checked(value):
            yield Problem("gs1-check-digit", field, params)
        elif self.dated and not _is_day(value):
            yield Problem("gs1-date", field, params)


def _is_day(value: str) -> bool:
    """Return whether YYMMDD is a day; day 00 stands for the last of its month."""
    day = "01" if value[4:] == _LAST_DAY_OF_MONTH else value[4:]
    try:
        date.fromisoformat(f"{_CENTURY}{value[:2]}-{value[2:4]}-{day}")
    except ValueError:
        return False
    return True


Identifiers = Mapping[str, ApplicationIdentifier]
