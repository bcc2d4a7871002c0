"""Changes after the entry date that the data already knows, so that a late ship is no surprise."""

from collections.abc import Iterator

from app.domain.customs.assessment import Upcoming
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.liabilities import remark
from app.domain.customs.measures import fitting
from app.domain.customs.reprieves import Case
from app.domain.customs.tariff import Tariff


def upcoming_changes(entry: Entry, *, tariff: Tariff) -> Iterator[Upcoming]:
    """Yield, by line id, the next rate of each measure that a line falls under."""
    for line in sorted(entry.lines, key=lambda item: item.id):
        found = tariff.line(line.code)
        if found:
            yield from _of_line(line, Case(line, found, entry, tariff))


def _of_line(line: EntryLine, case: Case) -> Iterator[Upcoming]:
    for programme in case.tariff.programmes:
        if line.entered(programme):
            continue
        for code in fitting(case, programme=programme):
            measure = case.tariff.measures[code]
            later = measure.after(case.entry.entry_date)
            if later and later.validity.valid_from:
                yield Upcoming(
                    line=line.id,
                    programme=programme,
                    code=code,
                    name=measure.name,
                    rate=later.rate.text,
                    starts=later.validity.valid_from,
                    note=remark(
                        "customs-note-upcoming",
                        measure=code,
                        rate=later.rate.text,
                        day=later.validity.valid_from,
                    ),
                )
