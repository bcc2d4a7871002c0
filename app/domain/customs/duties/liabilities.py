"""A duty before its amount is known: programme, rate, status and the reason for it."""

from dataclasses import dataclass, replace
from typing import Final

from app.domain.customs.assessment import ALWAYS, Status
from app.domain.customs.entry import EnteredRate
from app.domain.customs.rates.grammar import AdValorem, Rate
from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.domain.sourcing import Source, Validity

NORMAL_RATE: Final = "mfn"
ADDITIONAL: Final = "additional"

#: Programmes that a person may enter a rate for whatever the destination, after the normal rate.
ON_TOP: Final = (ADDITIONAL, "safeguard", "anti-dumping", "countervailing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Liability:
    """A duty that a line bears, may bear or is spared. Without a `rate` there is no amount.

    One that `replaces_normal` is owed instead of the duty at the normal rate; one that
    `keeps_normal` covers the goods and adds nothing, for that rate is as high.
    """

    programme: str
    status: Status
    words: str | None = None
    rate: Rate | None = None
    code: str | None = None
    name: Name | None = None
    validity: Validity = ALWAYS
    source: str = ""
    notes: tuple[Problem, ...] = ()
    replaces_normal: bool = False
    keeps_normal: bool = False

    @property
    def owed(self) -> bool:
        """Return whether it is applied at more than nothing."""
        return self.status is Status.APPLIED and self.rate is not None and bool(self.rate.terms)

    @property
    def in_part(self) -> bool:
        """Return whether it is owed on parts of the goods alone."""
        terms = self.rate.terms if self.rate else ()
        return bool(terms) and all(isinstance(term, AdValorem) and term.part for term in terms)

    def noted(self, remark: Problem, *, status: Status | None = None) -> "Liability":
        """Return the same duty with one more remark, at another status where one is given."""
        return replace(self, status=status or self.status, notes=(*self.notes, remark))


def remark(code: str, /, **params: object) -> Problem:
    """Return a remark beside a row: the code of its sentence and the figures it says."""
    return Problem(code, params=params, severity=Severity.ADVISORY)


def cited(*sources: Source) -> str:
    """Return the names of `sources` with the day each was compared."""
    return "; ".join(f"{source.name}, reviewed {source.reviewed_on}" for source in sources)


def dotted(code: str) -> str:
    """Return digits as a schedule prints them: 9617.00.10.00."""
    return ".".join(part for part in (code[:4], code[4:6], code[6:8], code[8:]) if part)


def unknown(programme: str, *, why: Problem, code: str | None = None) -> Liability:
    """Return a duty whose rate nobody has said yet."""
    return Liability(programme=programme, status=Status.UNKNOWN, code=code, notes=(why,))


def entered(rate: EnteredRate, *, code: str | None = None) -> Liability:
    """Return the duty that a person entered; it replaces the data's rate of its programme."""
    return Liability(
        programme=rate.programme,
        status=Status.APPLIED,
        words=rate.rate.text,
        rate=rate.rate,
        code=code,
        source=rate.source,
        notes=(remark("customs-note-entered"),),
    )
