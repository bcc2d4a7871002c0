"""Checks the schedules that answer: their age, what is only words, has ended, or is missing."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.nomenclature import headings
from app.catalogue.tariffs.schedules import bundled_schedule
from app.domain.customs.duties.liabilities import NORMAL_RATE
from app.domain.customs.schedule.from_rows import Edition
from app.domain.customs.schedule.lines import HEADING_DIGITS
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.domain.customs.schedule.tree import chapter_tree
from app.domain.problems import Problem
from app.persistence import tariffs
from app.persistence.tables.tariffs import TariffSchedule
from app.usecases.tariff_imports.check_report import Checked, CheckReport, Ended
from app.usecases.tariff_imports.listing import kept_import
from app.usecases.tariff_imports.ordering import country_problem, known_countries
from app.usecases.tariff_imports.rows_in_use import RowsInUse, rows_in_use
from app.usecases.tariff_imports.unread import unread_rates
from app.usecases.tariffs_in_use import territories

#: Chapters from here on hold no goods of their own.
_FIRST_APART: Final = "98"


def check_tariffs(
    session: Session | None, country: str | None, *, today: date
) -> CheckReport | Problem:
    """Return what there is to say of a country's schedule, or of each; a problem for no country."""
    asked = country.upper() if country else None
    wrong = country_problem(asked) if asked else None
    if wrong:
        return wrong
    wanted = [asked] if asked else _of_their_own(session)
    found = {each: rows_in_use(session, each) for each in wanted}
    if asked and found[asked] is None:
        return Problem("tariff-none", "country", {"country": asked})
    return CheckReport(
        tuple(_checked(session, each, rows, today=today) for each, rows in found.items() if rows),
        without=tuple(each for each, rows in found.items() if rows is None),
    )


def _of_their_own(session: Session | None) -> list[str]:
    """Return the countries that do not merely share the schedule of the EU."""
    imported = tariffs.in_use(session) if session else {}
    return [
        country
        for country in known_countries()
        if country in imported or len(territories(country)) == 1
    ]


def _checked(session: Session | None, country: str, found: RowsInUse, *, today: date) -> Checked:
    stack = _stack(session, country)
    tree = chapter_tree(found.rows)
    rated = {code: tree.rows[each.place] for code, each in tree.rated.items()}
    measures = [(code, each) for code, row in rated.items() for each in row.measures]
    return Checked(
        country=country,
        edition=found.edition,
        bundled=_bundled(country),
        imports=tuple(kept_import(each, used=True) for each in stack),
        today=today,
        row_count=len(found.rows),
        line_count=len(rated),
        measure_count=len(measures),
        unread=tuple(unread_rates(found.rows)),
        ended=tuple(_ended(rated, measures, today=today)),
        missing=_missing(rated),
        refused=tuple(Problem(**kept) for each in stack for kept in each.refused),
    )


def _bundled(country: str) -> Edition | None:
    found = (bundled_schedule(each) for each in territories(country))
    return next((each.edition for each in found if each), None)


def _stack(session: Session | None, country: str) -> list[TariffSchedule]:
    """Return the imports that answer for a country, uppermost first."""
    stacks = tariffs.in_use(session, countries=territories(country)) if session else {}
    return [each for territory in territories(country) for each in stacks.get(territory, ())]


def _ended(
    rated: Mapping[str, ScheduleRow], measures: Sequence[tuple[str, MeasureRow]], *, today: date
) -> Iterator[Ended]:
    """Yield the rates whose last day is over, of lines and of measures."""
    for code, row in rated.items():
        if row.valid_to and row.valid_to < today:
            yield Ended(code, NORMAL_RATE, row.valid_to)
    for code, measure in measures:
        if measure.valid_to and measure.valid_to < today:
            yield Ended(code, measure.programme, measure.valid_to)


def _missing(rated: Mapping[str, ScheduleRow]) -> tuple[str, ...]:
    """Return the headings of the Harmonized System under which there is no rate."""
    present = {code[:HEADING_DIGITS] for code in rated}
    goods = (heading for heading in headings() if heading[:2] < _FIRST_APART)
    return tuple(heading for heading in goods if heading not in present)
