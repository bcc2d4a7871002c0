"""The cells in which shipments are edited as a grid, and what of them was changed."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from app.domain.problems import Problem
from app.domain.reading.headings import Kind
from app.domain.tracking.milestones import Classifier
from app.persistence.shipment_table.figures import Dates
from app.persistence.shipment_table.lines import Line
from app.persistence.shipment_table.order import MILESTONES
from app.usecases.edit_shipments import LATEST, TEXTS, locked
from app.usecases.shipment_columns import COLUMNS, FIRST
from app.web.columns import Column
from app.web.i18n import _, lazy
from app.web.rendering import in_words
from app.web.rows import Row

#: Which days of the milestones the grid shows, by the word in its address.
CLASSIFIERS: Final[Mapping[str, tuple[Classifier, Any]]] = {
    "actual": (Classifier.ACTUAL, lazy("Happened")),
    "estimated": (Classifier.ESTIMATED, lazy("Expected")),
    "planned": (Classifier.PLANNED, lazy("Planned")),
}
EDITABLE: Final = ("fba", "reference", LATEST, *MILESTONES, "external", "note")
_NO_DATES: Final = Dates()
_WIDTHS: Final = {"fba": 14, "reference": 10, "external": 14, "note": 24}


def grid_columns() -> list[Column]:
    """Return the columns: what the shipment is called, then all that can be changed."""
    first = Column(key=FIRST, label=_(COLUMNS[FIRST].heading), kind=Kind.CALC)
    return [first, *(_column(key) for key in EDITABLE)]


def _column(key: str) -> Column:
    kind = Kind.TEXT if key in TEXTS else Kind.DATE
    label = lazy(COLUMNS[key].heading)
    return Column(key=key, label=label, kind=kind, width=_WIDTHS.get(key, 10))


def cells_of(line: Line, classifier: Classifier) -> dict[str, str]:
    """Return the saved cells of a shipment."""
    facts = line.facts
    dated = {key: _day(line, key, classifier) for key in MILESTONES}
    return {
        FIRST: facts.name,
        "fba": facts.programme_number,
        "reference": facts.programme_reference,
        LATEST: facts.latest_arrival.isoformat() if facts.latest_arrival else "",
        "external": facts.external_status,
        "note": facts.note,
        **dated,
    }


def _day(line: Line, key: str, classifier: Classifier) -> str:
    dates = line.figures.dates.get(MILESTONES[key], _NO_DATES)
    day: date | None = {
        Classifier.ACTUAL: dates.actual,
        Classifier.ESTIMATED: dates.estimated,
        Classifier.PLANNED: dates.planned,
    }[classifier]
    return day.isoformat() if day else ""


def row_of(line: Line, classifier: Classifier) -> Row:
    """Return a shipment as a row; its version is all its cells, to tell what is changed later."""
    cells = cells_of(line, classifier)
    row = Row(cells, id=str(line.facts.id), version=version_of(cells))
    lock(row, line)
    return row


def lock(row: Row, line: Line) -> None:
    """Mark the cells that cannot be changed, each with its reason."""
    for key in EDITABLE:
        code = locked(line.facts.state, key)
        if code is not None:
            row.locked[key] = in_words(Problem(code))


def version_of(cells: Mapping[str, str]) -> str:
    """Return saved cells as one text."""
    return json.dumps([cells.get(key, "") for key in EDITABLE], ensure_ascii=False)


def read_version(text: str) -> dict[str, str] | None:
    """Return the cells that a version holds, or None where it holds none."""
    try:
        told = json.loads(text)
    except ValueError:
        return None
    if not isinstance(told, list) or len(told) != len(EDITABLE):
        return None
    return {key: str(value) for key, value in zip(EDITABLE, told, strict=True)}
