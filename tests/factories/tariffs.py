"""Imported tariff schedules of a few rows, for tests."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.persistence.tables.foundation import now
from app.persistence.tables.tariffs import TariffSchedule
from app.persistence.tariff_writing import save_schedule

DUMPING = MeasureRow(
    programme="anti-dumping",
    code="552",
    rate="34.2%",
    name="Definitive anti-dumping duty",
    origins=("CN",),
    excluded=("HK", "MO"),
    additional_code="C999",
    order_number=None,
    conditional=True,
    valid_from=date(2024, 3, 1),
    valid_to=date(2029, 2, 28),
)

ROWS = (
    ScheduleRow(code="9617", indent=0, words="Vacuum flasks and other vacuum vessels"),
    ScheduleRow(code="", indent=1, words="Complete:"),
    ScheduleRow(
        code="96170010",
        indent=2,
        words="With a capacity not exceeding 1 litre",
        units=("kg", "No."),
        general="5.5%",
        valid_from=date(2026, 1, 1),
        measures=(DUMPING,),
    ),
    ScheduleRow(code="96170040", indent=1, words="Parts", general="Free", special="Free (AU)"),
    ScheduleRow(code="", indent=0, words="Toys and games"),
    ScheduleRow(code="9503", indent=0, words="Toys"),
    ScheduleRow(code="95030000", indent=1, words="Toys", general="4.7%", column_2="70%"),
)


def a_schedule(**changed: Any) -> TariffSchedule:
    facts = {
        "country": "GB",
        "name": "UK Global Tariff, November 2026",
        "vintage": date(2026, 11, 1),
        "data_from": date(2026, 1, 1),
        "form": "own-csv",
        "file_name": "gb.csv",
        "file_hash": "0" * 64,
        "row_count": len(ROWS),
    }
    return TariffSchedule(**facts | changed)


def imported(
    session: Session, rows: Sequence[ScheduleRow] = ROWS, *, used: bool = True, **changed: Any
) -> TariffSchedule:
    """Return a schedule that was imported, and is in use unless said otherwise."""
    schedule = a_schedule(**{"used_since": now() if used else None} | changed)
    save_schedule(session, schedule, rows)
    session.commit()
    return schedule
