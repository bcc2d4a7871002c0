"""Files of tariff schedules, for tests that import them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.connectors.tariffs.own_csv import write_own_csv
from app.domain.customs.schedule.rows import ScheduleRow
from app.usecases.tariff_imports.ordering import ImportOrder
from tests.factories.tariffs import ROWS

VINTAGE = date(2026, 11, 1)


def a_file(folder: Path, rows: Sequence[ScheduleRow] = ROWS, *, name: str = "ca.csv") -> Path:
    """Write rows in our own form, and return where."""
    path = folder / name
    path.write_bytes(write_own_csv(rows))
    return path


def an_order(path: Path, **changed: object) -> ImportOrder:
    """Return the order to import a file for Canada, which has no bundled schedule."""
    stated: dict[str, object] = {"country": "CA", "name": "Customs Tariff", "vintage": VINTAGE}
    return ImportOrder(path=path, **stated | changed)  # type: ignore[arg-type]
