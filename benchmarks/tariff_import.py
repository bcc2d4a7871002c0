"""How long importing a whole schedule takes, beside plain sqlite3 writing the same rows.

    python -m benchmarks.tariff_import [address of an empty database]

The file holds 35,000 rows: the bundled United States schedule, and statistical endings made up on
top. Importing reads it, compares it line by line with the bundled schedule, and keeps it. The
baseline only reads the file's cells and writes them: one table, one index, one executemany.
"""

import csv
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from app.catalogue.tariffs.schedules import bundled_chapters, bundled_rows
from app.connectors.tariffs.own_csv import write_own_csv
from app.domain.customs.schedule.lines import RATE_DIGITS
from app.domain.customs.schedule.rows import ScheduleRow
from app.persistence import migrating
from app.persistence.session import make_engine
from app.usecases.tariff_imports.import_report import ImportReport
from app.usecases.tariff_imports.importing import bring_in
from app.usecases.tariff_imports.ordering import ImportOrder

ROWS: Final = 35_000
RUNS: Final = 3
#: Seconds that an import may take.
MOST: Final = 10
_DAY: Final = date(2026, 11, 1)


def rows() -> list[ScheduleRow]:
    """Return the rows of the file."""
    found = [row for chapter in bundled_chapters("US") for row in bundled_rows("US", chapter)]
    rated = [row for row in found if row.general and len(row.code) == RATE_DIGITS]
    more = [
        replace(row, code=f"{row.code}{ending}", indent=row.indent + 1, general="", special="")
        for ending in range(90, 99)
        for row in rated
    ]
    return [*found, *more][:ROWS]


def baseline(path: Path, folder: Path) -> None:
    """Read the file's cells and write them, with nothing else around it."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *records = csv.reader(file)
    database = sqlite3.connect(folder / "baseline.db")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("DROP TABLE IF EXISTS row")
    database.execute(
        f"CREATE TABLE row (heading, {', '.join(f'c{n}' for n, _ in enumerate(header))})"
    )
    database.execute("CREATE INDEX by_heading ON row (heading)")
    places = ", ".join("?" * (len(header) + 1))
    database.executemany(
        f"INSERT INTO row VALUES ({places})",  # noqa: S608 - only question marks
        ((record[0][:4], *record) for record in records),
    )
    database.commit()
    database.close()


def timed(work: Callable[[int], object]) -> float:
    """Return the median of a few runs, in seconds."""
    spent = []
    for number in range(RUNS):
        began = time.perf_counter()
        work(number)
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


def parts(engine: Engine, path: Path) -> Iterator[list[float]]:
    """Import a few times, and yield the seconds of reading, comparing and saving."""
    for number in range(RUNS):
        order = ImportOrder(
            path=path, country="US", name=f"Run {number}", vintage=_DAY, partial=False
        )
        moments: list[float] = []
        report = bring_in(
            engine,
            order,
            tell=lambda _caption, moments=moments: moments.append(time.perf_counter()),
        )
        moments.append(time.perf_counter())
        assert isinstance(report, ImportReport)
        assert len(report.read.file.rows) == ROWS
        yield [after - before for before, after in pairwise(moments)]


def main() -> None:
    """Print both figures and their ratio; leave with code 1 when an import takes too long."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "schedule.csv"
        path.write_bytes(write_own_csv(rows()))
        address = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder / 'sampan.db'}"
        engine = make_engine(address)
        migrating.upgrade(engine)

        spent = [statistics.median(each) for each in zip(*parts(engine, path), strict=True)]
        floor = timed(lambda _number: baseline(path, folder))
        engine.dispose()
    whole = sum(spent)
    named = zip(("reading", "comparing", "saving"), spent, strict=True)
    print(f"import of {ROWS:,} rows into {engine.dialect.name}: {whole:.2f} s (at most {MOST} s)")
    print("  " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in named))
    print(f"plain sqlite3, reading and writing only: {floor:.2f} s; ratio {whole / floor:.1f}")
    sys.exit(whole > MOST)


if __name__ == "__main__":
    main()
