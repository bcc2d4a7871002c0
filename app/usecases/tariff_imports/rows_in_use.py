"""The rows that answer for a country now, imported or bundled, to compare and to export."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.catalogue.tariffs.schedules import bundled_chapters, bundled_rows, bundled_schedule
from app.domain.customs.schedule.from_rows import Edition
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.customs.schedule.tree import chapter_tree
from app.persistence import tariffs
from app.persistence.imported_schedules import edition
from app.usecases.tariffs_in_use import territories


@dataclass(frozen=True, slots=True)
class _Layer:
    edition: Edition
    rows: Sequence[ScheduleRow]
    partial: bool


@dataclass(frozen=True, slots=True)
class RowsInUse:
    """The rows of a schedule, each rated one with the day its rate holds from.

    `edition` is that of the lowest layer, which holds most of the codes.
    """

    edition: Edition
    rows: Sequence[ScheduleRow]

    def days(self) -> dict[str, date]:
        """Return the day that the rate of each line holds from, by code."""
        tree = chapter_tree(self.rows)
        return {
            code: tree.rows[found.place].valid_from or self.edition.data_from
            for code, found in tree.rated.items()
        }


def rows_in_use(session: Session | None, country: str) -> RowsInUse | None:
    """Return the rows that answer for `country`; None where nothing does."""
    layers: list[_Layer] = []
    if session:
        layers += _imported(session, country)
    if not layers or layers[-1].partial:
        layers += _bundled(country)
    if not layers:
        return None
    rows = layers[-1].rows
    for upper in reversed(layers[:-1]):
        held = {row.code for row in upper.rows if row.code}
        above = (_dated(row, upper.edition) for row in upper.rows)
        rows = [*(row for row in rows if row.code not in held), *above]
    return RowsInUse(layers[-1].edition, rows)


def _imported(session: Session, country: str) -> Iterator[_Layer]:
    """Yield the imports that answer for `country`, the uppermost first, down to a whole one."""
    for territory in territories(country):
        for each in tariffs.in_use(session, countries=[territory]).get(territory, ()):
            yield _Layer(edition(each), tariffs.rows_of(session, [each.id])[each.id], each.partial)
            if not each.partial:
                return


def _bundled(country: str) -> Iterator[_Layer]:
    for territory in territories(country):
        found = bundled_schedule(territory)
        if found:
            chapters = bundled_chapters(territory)
            rows = [row for chapter in chapters for row in bundled_rows(territory, chapter)]
            yield _Layer(found.edition, rows, partial=False)


def _dated(row: ScheduleRow, of: Edition) -> ScheduleRow:
    return replace(row, valid_from=row.valid_from or of.data_from) if row.general else row
