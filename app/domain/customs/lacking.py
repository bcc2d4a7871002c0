"""What an entry must mend before its answer may be relied upon, each at its place in the entry."""

from collections.abc import Iterator, Mapping

from app.domain.customs.duties.liabilities import NORMAL_RATE, dotted
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry, EntryLine
from app.domain.problems import Problem


def lacking(
    entry: Entry, *, tariff: Tariff | None, missing: Mapping[str, tuple[Problem, ...]]
) -> Iterator[Problem]:
    """Yield codes and days that the tariff does not hold, and what is `missing` of a line by id.

    A normal rate that a person entered answers for both code and day.
    """
    early = False
    for index, line in enumerate(entry.lines):
        if tariff and not line.entered(NORMAL_RATE):
            early = early or entry.entry_date < tariff.schedule.data_from
            if not _exists(line, tariff=tariff):
                nearest = tariff.schedule.nearest(line.code)
                params = {"code": dotted(line.code), "nearest": [dotted(each) for each in nearest]}
                code = "customs-code-unknown" if nearest else "customs-code-unheard-of"
                yield Problem(code, f"lines.{index}.code", params)
        for problem in missing.get(line.id, ()):
            yield problem.under(f"lines.{index}")
    if early and tariff:
        schedule = tariff.schedule
        told: dict[str, object] = {"schedule": schedule.name, "day": schedule.data_from}
        yield Problem("customs-before-data", "entry_date", told)


def _exists(line: EntryLine, *, tariff: Tariff) -> bool:
    """Return whether the code is a line's, or the beginning of some line's."""
    found = tariff.line(line.code) or next(iter(tariff.candidates(line.code)), None)
    return found is not None
