"""Reads and writes our own plain form of a schedule, as one file or as a folder of chapters."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.customs.schedule.csv_reading import read_rows
from app.domain.customs.schedule.csv_writing import write_rows
from app.domain.customs.schedule.rows import ScheduleFile, ScheduleRow
from app.domain.problems import Problem

_CHAPTER_DIGITS: Final = 2


def read_own_csv(
    content: bytes, *, country: str, name: str, vintage: date | None
) -> ScheduleFile | list[Problem]:
    """Return the schedule in `content`; rows are numbered as a spreadsheet numbers them."""
    try:
        read = read_rows(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        read = Problem("tariff-file-broken", "file")
    if isinstance(read, Problem):
        return [read]
    rows, refused = read
    return ScheduleFile(
        country=country, name=name, vintage=vintage, rows=tuple(rows), refused=tuple(refused)
    )


def write_own_csv(rows: Iterable[ScheduleRow]) -> bytes:
    """Return the file of `rows`."""
    return write_rows(rows).encode()


def write_own_folder(rows: Iterable[ScheduleRow], folder: Path) -> tuple[Path, ...]:
    """Write one file a chapter into `folder`, "01.csv" to "97.csv", and return their paths.

    Words without a code belong to the chapter of the row before them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chapters: dict[str, list[ScheduleRow]] = {}
    chapter = ""
    for row in rows:
        chapter = row.code[:_CHAPTER_DIGITS] or chapter
        chapters.setdefault(chapter, []).append(row)
    paths = {folder / f"{chapter}.csv": found for chapter, found in sorted(chapters.items())}
    for path, found in paths.items():
        path.write_bytes(write_own_csv(found))
    return tuple(paths)


def read_own_folder(
    folder: Path, *, country: str, name: str, vintage: date | None
) -> ScheduleFile | list[Problem]:
    """Return the schedule whose chapters lie in `folder`; problems name the file they are in."""
    rows: list[ScheduleRow] = []
    refused: list[Problem] = []
    for path in sorted(folder.glob("*.csv")):
        found = read_own_csv(path.read_bytes(), country=country, name=name, vintage=vintage)
        if isinstance(found, list):
            return [problem.under(path.name) for problem in found]
        rows += found.rows
        refused += (problem.under(path.name) for problem in found.refused)
    if not rows:
        return [Problem("tariff-file-no-rates", "file")]
    return ScheduleFile(
        country=country, name=name, vintage=vintage, rows=tuple(rows), refused=tuple(refused)
    )
