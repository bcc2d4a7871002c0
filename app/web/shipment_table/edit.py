"""The shipments of one page of the table as a grid: dates and texts typed or pasted as ranges."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask import Blueprint, g, redirect, render_template, request
from werkzeug.datastructures import MultiDict

from app.domain.tracking.milestones import Classifier
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.lines import Line
from app.persistence.shipment_table.picked import picked
from app.usecases.edit_shipments import Edit, edit_shipments
from app.web import undoing
from app.web.columns import Column
from app.web.conflicts import ask
from app.web.database import database
from app.web.grid import Row, Sheet
from app.web.i18n import _, ngettext
from app.web.plans.context import today
from app.web.responses import Answer, refuse
from app.web.shipment_table.address import Address, asked
from app.web.shipment_table.grid_rows import (
    CLASSIFIERS,
    EDITABLE,
    cells_of,
    grid_columns,
    lock,
    read_version,
    row_of,
    version_of,
)

blueprint = Blueprint("shipment_grid", __name__)
_TEMPLATE: Final = "shipment_table/edit.html"
_ID: Final = re.compile(r"[0-9]{1,15}")


class ShipmentSheet(Sheet):
    """A grid of the rows that are there: none can be added or taken out."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        super().__init__(columns, rows)
        self.most = len(self.filled)  # type: ignore[misc]

    @property
    def rows(self) -> list[Row]:
        """Return the rows themselves, no blank ones below."""
        return self.filled

    def row_name(self, number: int) -> str:
        """Return what the shipment of the row is called."""
        return self.filled[number].cells.get(self.columns[0].key, "") or super().row_name(number)


@blueprint.route("/shipments/edit", methods=["GET", "POST"])
def edit() -> Answer:
    """Edit the page of the table that the address asks for, and save all of it or nothing.

    A cell that somebody else saved meanwhile answers 409 and is told beside it.
    """
    here = asked()
    word = request.args.get("dates", "")
    classifier = CLASSIFIERS.get(word, CLASSIFIERS["actual"])[0]
    if request.method == "GET":
        sheet = lines.page(database(), here.search, today=today())
        form = ShipmentSheet(grid_columns(), [row_of(line, classifier) for line in sheet.rows])
        return render_template(_TEMPLATE, **_page(form, here, classifier), sheet=sheet)
    return _save(here, classifier)


def _page(form: Sheet, here: Address, classifier: Classifier) -> dict[str, Any]:
    return {"form": form, "here": here, "classifier": classifier, "classifiers": CLASSIFIERS}


def _save(here: Address, classifier: Classifier) -> Answer:
    form, saved = _sent(request.form, classifier)
    page = _page(form, here, classifier)
    values = form.values()
    changed = [_changed(row) for row in form.filled]
    if _stale(form, changed, saved):
        return ask(_TEMPLATE, **page)
    edits = _edits(form, values, changed, classifier)
    if form.failed:
        return refuse(_TEMPLATE, **page)
    done = edit_shipments(database(), edits, person_id=g.person.id)
    if isinstance(done, list):
        form.take(done)
        return refuse(_TEMPLATE, **page)
    count = sum(bool(keys) for keys in changed)
    undoing.offer(ngettext("%(num)s shipment changed", "%(num)s shipments changed", count), done)
    return redirect(here.path_of_page, code=303)


def _sent(
    sent: MultiDict[str, str], classifier: Classifier
) -> tuple[ShipmentSheet, dict[str, dict[str, str]]]:
    """Return the grid as sent, rows of no shipment here left out, and the saved cells by id."""
    columns = grid_columns()
    rows = [row for row in Sheet.sent(columns, sent).filled if _ID.fullmatch(row.id)]
    known = {
        str(line.facts.id): line for line in lines.chosen(database(), [int(row.id) for row in rows])
    }
    kept = [_completed(row, known[row.id], classifier) for row in rows if row.id in known]
    saved = {key: cells_of(line, classifier) for key, line in known.items()}
    return ShipmentSheet(columns, kept), saved


def _completed(row: Row, line: Line, classifier: Classifier) -> Row:
    """Return a sent row with what is not sent: its name, its locks, and cells left out."""
    row.cells = {**cells_of(line, classifier), **row.cells}
    lock(row, line)
    return row


def _changed(row: Row) -> list[str]:
    """Return the keys of the cells that were typed into since the grid was opened."""
    was = read_version(row.version) or {}
    return [key for key in EDITABLE if row.cells.get(key, "") != was.get(key, "")]


def _stale(
    form: Sheet, changed: Sequence[list[str]], saved: Mapping[str, Mapping[str, str]]
) -> bool:
    """Tell at each changed cell what was saved there meanwhile; sent once more it is replaced."""
    found = []
    for row, keys in zip(form.filled, changed, strict=True):
        was, now = read_version(row.version) or {}, saved[row.id]
        newer = [key for key in keys if now[key] not in (was.get(key, ""), row.cells[key])]
        for key in newer:
            row.refuse(key, _("saved meanwhile: %(text)s", text=now[key] or "--"))
        if newer:
            row.version = version_of({**was, **{key: now[key] for key in newer}})
            found.append(form.row_name(form.filled.index(row)))
    if found:
        form.general_errors.append(
            _(
                "Somebody else changed %(shipments)s meanwhile. Your entries are kept; saving "
                "again replaces what was saved.",
                shipments=_(", ").join(found),
            )
        )
    return bool(found)


def _edits(
    form: Sheet,
    values: Sequence[Mapping[str, Any]],
    changed: Sequence[list[str]],
    classifier: Classifier,
) -> list[Edit]:
    shipments = picked(database(), [int(row.id) for row in form.filled])
    return [
        Edit(
            shipment=shipments[int(row.id)],
            values={key: read[key] for key in keys if key in read},
            classifier=classifier,
            was=read_version(row.version),
        )
        for row, read, keys in zip(form.filled, values, changed, strict=True)
    ]
