"""Label files 亚马逊箱唛: the PDFs of carton labels that a platform handed out for a shipment."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import OfWorkspace, Table
from app.persistence.types import Moment


class LabelFile(OfWorkspace, Table):
    """One label PDF and what was read in it; the newest of a shipment counts.

    `labels` are the labels found: id, page, area and bar codes; `written` the ids that stand there
    as text. `refusal` says why the file cannot be used, by code and parameters. Until `read_at`
    it is still to be read.
    """

    __tablename__ = "label_file"

    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), index=True
    )
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    pages: Mapped[int] = mapped_column(default=0)
    labels: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    written: Mapped[list[str]] = mapped_column(JSON, default=list)
    refusal: Mapped[dict[str, Any]] = mapped_column(default=dict)
    read_at: Mapped[datetime | None] = mapped_column(Moment)
    job_id: Mapped[int | None] = mapped_column(ForeignKey("job.id", ondelete="SET NULL"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    file: Mapped[StoredFile] = relationship(lazy="joined")
    person: Mapped[Person | None] = relationship()
