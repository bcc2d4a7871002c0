"""A few rows of an invented chapter, in the shapes that real schedules have."""

from collections.abc import Sequence
from datetime import date

from app.domain.customs.schedule.from_rows import Edition, Names, RowSchedule
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.domain.naming import Name
from app.domain.sourcing import Source

EDITION = Edition(
    name="Schedule 2026",
    vintage=date(2026, 6, 8),
    data_from=date(2024, 1, 1),
    source=Source("made up", date(2026, 1, 1)),
)


def row(code: str, indent: int, words: str, general: str = "", **cells: object) -> ScheduleRow:
    made = {"code": code, "indent": indent, "words": words, "general": general, **cells}
    return ScheduleRow(**made)  # type: ignore[arg-type]


def measure(programme: str, rate: str, **cells: object) -> MeasureRow:
    made = {"programme": programme, "code": "142", "rate": rate, **cells}
    return MeasureRow(**made)  # type: ignore[arg-type]


#: A heading with text rows, a line with endings, one printed at ten digits, one with exceptions.
CHAPTER = (
    row("6101", 0, "Coats:"),
    row("", 1, "Of wool:"),
    row("61011010", 2, "Heavy", "10%", special="Free (AU,XX) 2% (JP)", column_2="70%"),
    row("6101101010", 3, "Red", units=("No.", "kg")),
    row("6101101020", 3, "Other", units=("No.", "Cu kg")),
    row("6101200000", 1, "Of cotton", "5¢/kg", units=("doz.",), valid_from=date(2026, 6, 8)),
    row("6102", 0, "Hats:"),
    row("61023000", 1, "Of felt", "4%"),
    row("6102300011", 1, "Of felt, green", "3%", measures=(measure("preference", "0%"),)),
    row("6102400001", 1, "Of straw, new", "1%"),
    row("6102400002", 1, "Of straw, old", "2%"),
    row("61025000", 1, "Of bark", "8% (01 NOV - 14 MAY), 14% (15 MAY - 31 OCT)"),
)


def schedule(rows: Sequence[ScheduleRow] = CHAPTER, names: Names | None = None) -> RowSchedule:
    """Return a schedule of one chapter, named in part."""
    known = Names(
        headings={"6101": Name(en="Coats", zh="大衣")},
        lines={"61012000": Name(en="Cotton coats", zh="棉大衣")},
        programmes={"preference": Name(en="Preference", zh="协定税率")},
        agreements={"AU": frozenset({"AU"}), "JP": frozenset({"JP"})},
    )
    return RowSchedule(
        edition=EDITION,
        rows_of=lambda chapter: rows if chapter == "61" else (),
        names=names or known,
    )
