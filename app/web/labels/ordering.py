"""Printing what a form asked for: the file at once, or the page of the job; and its preview."""

from flask import g, redirect, url_for

from app.domain.problems import Problem
from app.usecases.label_prints.preview import Look, preview
from app.usecases.label_prints.printing import MEDIA_TYPES, Printer, file_name, print_labels
from app.usecases.labels import LabelOrder
from app.web.attachments import attachment
from app.web.database import database
from app.web.files.folder import folder
from app.web.labels.page import LabelsPage
from app.web.responses import Answer


def printed(page: LabelsPage, order: LabelOrder) -> Answer | list[Problem]:
    """Return the printed labels or the way to their job, or why nothing was printed."""
    if page.record is None:
        return page.lacking
    made = print_labels(
        database(),
        shipment=page.shipment,
        record=page.record,
        order=order,
        printer=Printer(
            person_id=g.person.id,
            folder=folder(),
            files=url_for("files.download", file_id=0).rpartition("/")[0],
        ),
    )
    if isinstance(made, list):
        return made
    if made.content is None:
        return redirect(url_for("jobs.show", job_id=made.row.job_id), code=303)
    name = file_name(page.reference, made.row)
    return attachment(made.content, name=name, media_type=MEDIA_TYPES[made.row.form])


def shown(page: LabelsPage, order: LabelOrder) -> Look | list[Problem]:
    """Return pictures of the first label of an order, or why there is none."""
    if page.record is None:
        return page.lacking
    return preview(database(), shipment_id=page.shipment.id, record=page.record, order=order)
