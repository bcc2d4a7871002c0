"""Reads the file of an order: recognised, read, and completed by what was stated beside it."""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.connectors.tariffs.own_csv import read_own_folder
from app.connectors.tariffs.recognition import FORMS, recognise
from app.connectors.tariffs.taric import read_taric
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem
from app.usecases.tariff_imports.opening import open_file
from app.usecases.tariff_imports.ordering import ImportOrder, country_problem
from app.usecases.tariffs_in_use import territories

_FOLDER: Final = "own-csv"
_BOOKS: Final = "taric"
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class _Found:
    file: ScheduleFile
    form: str
    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A schedule that was read: whose and of when it is, and by which bytes it is known again.

    `partial` says whether it holds only some codes; None where that is left to be seen.
    """

    file: ScheduleFile
    country: str
    name: str
    vintage: date
    form: str
    file_name: str
    digest: str
    partial: bool | None


def read_order(order: ImportOrder) -> ReadFile | list[Problem]:
    """Return the schedule that an order asks to read, or everything that must be mended first."""
    country = (order.country or "").upper()
    wrong = country_problem(country) if country else None
    if wrong:
        return [wrong]
    found = _folder(order, country) if order.path.is_dir() else _file(order, country)
    return found if isinstance(found, list) else _completed(found, order, country)


def _file(order: ImportOrder, country: str) -> _Found | list[Problem]:
    opened = open_file(order.path)
    if isinstance(opened, Problem):
        return [opened]
    content, name = opened
    form = order.form or recognise(content)
    if form is None:
        known = ", ".join(FORMS)
        return [Problem("tariff-form-unknown", "file", {"name": name, "known": known})]
    stated = order.name or Path(name).stem
    read = FORMS[form].read(content, country=country, name=stated, vintage=order.vintage)
    if isinstance(read, list):
        return _naming(read, name)
    return _Found(read, form, name, sha256(content).hexdigest())


def _folder(order: ImportOrder, country: str) -> _Found | list[Problem]:
    """Return the schedule of a folder: workbooks of TARIC, else chapters of our own form."""
    folder = order.path
    stated = order.name or folder.name
    books = [path.read_bytes() for path in sorted(folder.glob("*.xlsx"))]
    if books:
        read = read_taric(books, name=stated, vintage=order.vintage)
    else:
        read = read_own_folder(folder, country=country, name=stated, vintage=order.vintage)
    if isinstance(read, list):
        return _naming(read, folder.name)
    digest = sha256()
    for content in books or (path.read_bytes() for path in sorted(folder.glob("*.csv"))):
        digest.update(content)
    form = _BOOKS if books else _FOLDER
    return _Found(read, form, folder.name, digest.hexdigest())


def _naming(problems: list[Problem], name: str) -> list[Problem]:
    """Return problems whose sentences can say which file they are about."""
    return [replace(each, params={"name": name, **each.params}) for each in problems]


def _completed(found: _Found, order: ImportOrder, country: str) -> ReadFile | list[Problem]:
    file, vintage = found.file, order.vintage or found.file.vintage
    named = {"name": found.name}
    if not (country or file.country):
        return [Problem("tariff-country-missing", "country", named)]
    if country and file.country and not _serves(file.country, country):
        params = {**named, "found": file.country, "country": country}
        return [Problem("tariff-country-other", "country", params)]
    if vintage is None:
        return [Problem("tariff-vintage-missing", "vintage", named)]
    return ReadFile(
        file=_with_known_measures(file),
        country=country or file.country,
        name=(order.name or file.name)[:_LONGEST_NAME],
        vintage=vintage,
        form=found.form,
        file_name=found.name[:_LONGEST_NAME],
        digest=found.digest,
        partial=True if FORMS[found.form].partial else order.partial,
    )


def _serves(of_file: str, country: str) -> bool:
    """Return whether a schedule may be taken for `country`: the EU's also for one member alone."""
    return of_file in territories(country)


def _with_known_measures(file: ScheduleFile) -> ScheduleFile:
    """Return the schedule without measures of programmes that nobody knows; each is refused."""
    unknown = [
        _unknown(row.code, name)
        for row in file.rows
        for name in dict.fromkeys(each.programme for each in row.measures)
        if name not in PROGRAMME_NAMES
    ]
    if not unknown:
        return file
    rows = tuple(
        replace(row, measures=tuple(m for m in row.measures if m.programme in PROGRAMME_NAMES))
        for row in file.rows
    )
    return replace(file, rows=rows, refused=(*file.refused, *unknown))


def _unknown(code: str, programme: str) -> Problem:
    params = {"code": code, "programme": programme}
    return Problem("tariff-measure-unknown", f"codes.{code}", params)
