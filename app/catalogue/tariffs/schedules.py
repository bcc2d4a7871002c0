"""The bundled schedules: plain text by chapter, read when a chapter is first asked for.

The rows are those of the sources named here, in our own form. GB states only rates: its lines are
the EU's, whose words it shares. Where the source left out the percent sign of an ending ("24 + 4.2
EUR/100 kg"), the same figures of the line above stand.
"""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Final

from app.catalogue.nomenclature import headings
from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.domain.customs.schedule.csv_reading import read_rows
from app.domain.customs.schedule.from_rows import Edition, Names, RowSchedule
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Source

_HERE: Final = Path(__file__).parent
_REVIEWED: Final = date(2026, 11, 22)

#: One schedule stands for all member states.
EUROPEAN_UNION: Final = "EU"

#: Rates equal in the edition of November 2024 are taken to hold since 2023, whose edition had as
#: many lines with a rate; others carry the day of the vintage.
_UNITED_STATES: Final = Edition(
    name="HTSUS 2026 revision 10",
    vintage=date(2026, 6, 8),
    data_from=date(2023, 1, 1),
    source=Source(
        "USITC, Harmonized Tariff Schedule of the United States, 2026 revision 10",
        _REVIEWED,
        "https://hts.usitc.gov",
    ),
)

_DATASET: Final = "UK Department for International Trade, UK Global Tariff dataset, January 2021"
_LICENCE: Final = "Open Government Licence v3.0"


def _of_2021(name: str) -> Edition:
    return Edition(
        name=name,
        vintage=date(2021, 1, 1),
        data_from=date(2021, 1, 1),
        source=Source(f"{_DATASET} ({_LICENCE})", _REVIEWED),
    )


_EDITIONS: Final[Mapping[str, Edition]] = {
    "US": _UNITED_STATES,
    EUROPEAN_UNION: _of_2021("EU Common External Tariff, January 2021"),
    "GB": _of_2021("UK Global Tariff, January 2021"),
}

#: Symbols of the US special column: the code of the one country that an agreement is with, and
#: those of the agreement with Canada and Mexico (general note 11).
_AGREEMENTS: Final = {
    symbol: frozenset({symbol})
    for symbol in ("AU", "BH", "CL", "CO", "IL", "JO", "JP", "KR", "MA", "OM", "PA", "PE", "SG")
} | dict.fromkeys(("S", "S+"), frozenset({"CA", "MX"}))


def schedule_of(
    country: str, *, edition: Edition, rows_of: Callable[[str], Sequence[ScheduleRow]]
) -> RowSchedule:
    """Return the schedule of `country` over rows from anywhere, with the names of the catalogue."""
    american = country == "US"
    names = Names(
        headings=headings(),
        lines=_line_names() if american else {},
        programmes=PROGRAMME_NAMES,
        agreements=_AGREEMENTS if american else {},
    )
    return RowSchedule(edition=edition, rows_of=rows_of, names=names)


def bundled_chapters(country: str) -> tuple[str, ...]:
    """Return the chapters that the bundled schedule of `country` has."""
    return tuple(sorted(path.stem for path in _folder(country).glob("*.csv")))


def bundled_rows(country: str, chapter: str) -> Sequence[ScheduleRow]:
    """Return the rows of one chapter; none for a chapter that does not exist."""
    if chapter not in bundled_chapters(country):
        return ()
    read = read_rows((_folder(country) / f"{chapter}.csv").read_text(encoding="utf-8"))
    if isinstance(read, Problem) or read[1]:
        raise ValueError(f"chapter {chapter} of {country} is damaged")
    return tuple(_worded(read[0], chapter)) if country == "GB" else read[0]


def _worded(rows: Sequence[ScheduleRow], chapter: str) -> Iterator[ScheduleRow]:
    words = {row.code: row.words for row in bundled_rows(EUROPEAN_UNION, chapter)}
    return (replace(row, words=words[row.code]) for row in rows)


def _folder(country: str) -> Path:
    return _HERE / country.lower() / "schedule"


@cache
def _line_names() -> Mapping[str, Name]:
    path = _HERE / "us" / "line_names.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: Name(en=row["en"], zh=row["zh"]) for row in csv.DictReader(file)}


#: The bundled schedules by country, and the EU's under its own code.
BUNDLED: Final[Mapping[str, RowSchedule]] = {
    country: schedule_of(country, edition=edition, rows_of=partial(bundled_rows, country))
    for country, edition in _EDITIONS.items()
}


def bundled_schedule(country: str) -> RowSchedule | None:
    """Return the bundled schedule of US, GB or EU; None for a country without one."""
    return BUNDLED.get(country)
