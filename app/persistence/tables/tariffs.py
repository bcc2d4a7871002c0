"""Imported tariff schedules: whole files as they were read, shared by all workspaces."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import Table
from app.persistence.types import Moment


class TariffSchedule(Table):
    """One import of a country's schedule; `created_at` is when. A number is never given twice.

    Of a country's imports that have a `used_since`, the latest is in use: going back takes its own
    away. A `partial` one holds only some codes, and lies over those in use before it. `vintage` is
    the day its rates were in force, `data_from` the first day any of them holds for. `refused`
    keeps the rows that could not be read, `changes` counts what differed from the schedule then in
    use.
    """

    __tablename__ = "tariff_schedule"
    __table_args__ = ({"sqlite_autoincrement": True},)

    country: Mapped[str] = mapped_column(String(2), index=True)
    name: Mapped[str] = mapped_column(String(200))
    vintage: Mapped[date]
    data_from: Mapped[date]
    form: Mapped[str] = mapped_column(String(20))
    file_name: Mapped[str] = mapped_column(String(200))
    file_hash: Mapped[str] = mapped_column(String(64))
    partial: Mapped[bool] = mapped_column(default=False)
    row_count: Mapped[int]
    refused: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    changes: Mapped[dict[str, Any]] = mapped_column(default=dict)
    used_since: Mapped[datetime | None] = mapped_column(Moment)


class TariffRow(Table):
    """One row of a schedule, as text. `heading` are the four digits it is found under."""

    __tablename__ = "tariff_row"
    __table_args__ = (Index(None, "schedule_id", "heading"),)

    schedule_id: Mapped[int] = mapped_column(ForeignKey("tariff_schedule.id", ondelete="CASCADE"))
    heading: Mapped[str] = mapped_column(String(4))
    position: Mapped[int]
    code: Mapped[str] = mapped_column(String(10))
    indent: Mapped[int]
    words: Mapped[str] = mapped_column(Text)
    units: Mapped[str] = mapped_column(Text)
    general: Mapped[str] = mapped_column(Text)
    special: Mapped[str] = mapped_column(Text)
    column_2: Mapped[str] = mapped_column(Text)
    additional: Mapped[str] = mapped_column(Text)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class TariffMeasure(Table):
    """A measure stated for one row of a schedule, which is found by its `position`."""

    __tablename__ = "tariff_measure"
    __table_args__ = (Index(None, "schedule_id", "heading"),)

    schedule_id: Mapped[int] = mapped_column(ForeignKey("tariff_schedule.id", ondelete="CASCADE"))
    heading: Mapped[str] = mapped_column(String(4))
    position: Mapped[int]
    programme: Mapped[str] = mapped_column(String(40))
    code: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(Text)
    rate: Mapped[str] = mapped_column(Text)
    origins: Mapped[str] = mapped_column(Text)
    excluded: Mapped[str] = mapped_column(Text)
    additional_code: Mapped[str | None] = mapped_column(String(40))
    order_number: Mapped[str | None] = mapped_column(String(40))
    conditional: Mapped[bool]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
