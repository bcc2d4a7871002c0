"""The forms of the codes that platforms and customs give a product, as facts."""

import re
from dataclasses import dataclass

from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeForm:
    """One code's form: a whole-string pattern of capitals and digits, and an example.

    `code` is platform and field, such as "amazon.fnsku".
    """

    code: str
    pattern: str
    example: str
    sources: tuple[Source, ...]

    def fits(self, value: str) -> bool:
        """Return whether `value` has the form; whether it is given out is not checked."""
        return re.fullmatch(self.pattern, value) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class LongerHsCode:
    """A country (`code`) where customs also takes HS codes of more `digits` than it requires."""

    code: str
    digits: int
    sources: tuple[Source, ...]
