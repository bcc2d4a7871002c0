"""One declared line under the tariff line it is classified in, with all that bears on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.schedule.lines import LineMeasure, TariffLine


@dataclass(frozen=True, slots=True)
class Case:
    """One declared line under the tariff line it is classified in."""

    line: EntryLine
    found: TariffLine
    entry: Entry
    tariff: Tariff

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the full codes that the goods may have: one, unless an ending is missing."""
        if len(self.line.code) > len(self.found.code):
            return (self.line.code,)
        return self.tariff.full_codes(self.found)

    @property
    def printed(self) -> Iterator[LineMeasure]:
        """Yield the measures printed on the line for the goods' origin and the day of entry."""
        day, origin = self.entry.entry_date, self.line.origin
        return (
            each
            for each in self.found.measures
            if each.fits_origin(origin) and each.validity.covers(day)
        )

    @property
    def grouped(self) -> Iterator[LineMeasure]:
        """Yield those for a group known by its number only, that the origin may belong to."""
        day, origin = self.entry.entry_date, self.line.origin
        return (
            each
            for each in self.found.measures
            if origin not in each.excluded
            and not each.fits_origin(origin)
            and any(place.isdecimal() for place in each.origins)
            and each.validity.covers(day)
        )
