"""The SSCC 系列货运包装箱代码: extension digit, company prefix, serial number, check digit."""

import re
from dataclasses import dataclass
from typing import Final

from app.domain.labelling.gs1.check_digits import check_digit, is_checked
from app.domain.problems import Problem

LENGTH: Final = 18
#: Extension digit, prefix and serial number together.
_UNCHECKED: Final = LENGTH - 1
#: GS1 gives prefixes of 4 to 12 digits (GS1 Barcode Syntax Tests, key).
_PREFIX: Final = re.compile(r"[0-9]{4,12}")
_EXTENSION: Final = re.compile(r"[0-9]")


def is_sscc(text: str) -> bool:
    """Return whether `text` is 18 digits that end in their check digit."""
    return len(text) == LENGTH and is_checked(text)


@dataclass(frozen=True, slots=True)
class SsccSeries:
    """What a company numbers its units from: its GS1 prefix, and an extension digit it chooses."""

    prefix: str
    extension: str = "0"

    @property
    def capacity(self) -> int:
        """Return how many serial numbers there are, from 0."""
        return int(10 ** (_UNCHECKED - len(self.extension) - len(self.prefix)))

    def number(self, serial: int) -> str:
        """Return the SSCC of a serial number; ValueError beyond the capacity."""
        if not 0 <= serial < self.capacity:
            raise ValueError(f"{self.prefix} has no serial number {serial}")
        start = self.extension + self.prefix
        digits = start + str(serial).zfill(_UNCHECKED - len(start))
        return digits + check_digit(digits)


def series_problems(prefix: str, extension: str) -> list[Problem]:
    """Return why a prefix or an extension digit as typed cannot be one."""
    problems = []
    if not _PREFIX.fullmatch(prefix):
        problems.append(Problem("sscc-prefix-form", "prefix", {"value": prefix}))
    if not _EXTENSION.fullmatch(extension):
        problems.append(Problem("sscc-extension-form", "extension", {"value": extension}))
    return problems
