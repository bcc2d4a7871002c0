"""Printed labels: the print log, printers with their calibration, and numbers given to units."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned


class LabelPrint(OfWorkspace, Table):
    """One print of labels of one kind: `number` counts them, and stands small on the label.

    `keys` name what was labelled ("carton:5", "pallet:1"); `asked` is the order. `file_id` is
    empty until a job has drawn the labels.
    """

    __tablename__ = "label_print"
    __table_args__ = (UniqueConstraint("shipment_id", "kind", "number"),)

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16))
    number: Mapped[int]
    form: Mapped[str] = mapped_column(String(8))
    count: Mapped[int]
    keys: Mapped[list[str]] = mapped_column(JSON, default=list)
    asked: Mapped[dict[str, Any]]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    job_id: Mapped[int | None] = mapped_column(ForeignKey("job.id", ondelete="SET NULL"))
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id", ondelete="SET NULL"))

    person: Mapped[Person | None] = relationship()
    file: Mapped[StoredFile | None] = relationship()


class LabelPrinter(OfWorkspace, Versioned, Table):
    """One printer with one stock: how it shifts and stretches, and the sheet where measured.

    Lengths are micrometres. `sheet` is empty for a stock of the catalogue; else it holds what was
    measured: page, label, grid, corner and pitch, each across and down.
    """

    __tablename__ = "label_printer"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    name: Mapped[str] = mapped_column(String(80))
    stock: Mapped[str] = mapped_column(String(32), default="")
    offset_x: Mapped[int] = mapped_column(default=0)
    offset_y: Mapped[int] = mapped_column(default=0)
    rule_x: Mapped[int]
    rule_y: Mapped[int]
    sheet: Mapped[dict[str, Any]] = mapped_column(default=dict)
    archived: Mapped[bool] = mapped_column(default=False)


class SsccSeries(OfWorkspace, Table):
    """A GS1 company prefix and extension digit, and the next serial number, which only grows.

    The series used last is the newest of those `in_use`.
    """

    __tablename__ = "sscc_series"
    __table_args__ = (UniqueConstraint("workspace_id", "prefix", "extension"),)

    prefix: Mapped[str] = mapped_column(String(12))
    extension: Mapped[str] = mapped_column(String(1))
    next_serial: Mapped[int] = mapped_column(default=1)
    in_use: Mapped[bool] = mapped_column(default=True)


class LogisticUnit(OfWorkspace, Table):
    """The SSCC of one pallet or carton, by its key; given once and never to anything else."""

    __tablename__ = "logistic_unit"
    __table_args__ = (
        UniqueConstraint("shipment_id", "key"),
        UniqueConstraint("workspace_id", "sscc"),
    )

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(60))
    sscc: Mapped[str] = mapped_column(String(18))
