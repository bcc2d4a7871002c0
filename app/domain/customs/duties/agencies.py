"""Partner agencies that may ask for papers, by the flags that stand on a code."""

from collections.abc import Iterator

from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import remark
from app.domain.problems import Problem

_FLAGS = "agencies"
_LETTERS = 2


def agency_remarks(case: Case) -> Iterator[Problem]:
    """Yield one remark naming the agencies whose flags stand on the line, if any do."""
    flags = sorted(case.tariff.marked.of(_FLAGS, case.codes, case.entry.entry_date))
    names = {flag[:_LETTERS]: case.tariff.agencies.get(flag[:_LETTERS]) for flag in flags}
    known = tuple(name for name in names.values() if name)
    if flags:
        yield remark("customs-note-agencies", agencies=known, flags=flags)
