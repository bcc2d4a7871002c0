"""Changing facts and dates of many shipments at once: all of it or nothing, as one act."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from app.catalogue.milestones import milestones
from app.domain.problems import Problem
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.statements import check_statement
from app.persistence.shipment_table.order import MILESTONES
from app.persistence.shipment_table.picked import Shipment
from app.usecases.observe import Statement, Subjects, observe_all
from app.usecases.undoing import Act, undoable
from app.usecases.way_places import places_of

Value = str | date | None

#: The facts in words by the column's key: the shipment's attribute, and its longest text.
TEXTS: Final[Mapping[str, tuple[str, int]]] = {
    "fba": ("programme_number", 40),
    "reference": ("programme_reference", 40),
    "external": ("external_status", 60),
    "note": ("note", 400),
}
LATEST: Final = "latest"
#: What may be said of a shipment whatever has become of it.
_ALWAYS: Final = frozenset({"note"})
#: What the cartons are marked with, and so is fixed by the lock.
_FIXED: Final = frozenset({"fba", "reference"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What is to change of one shipment: new values by the keys of the table's columns.

    Texts replace what is there, the latest arrival may be emptied; a date of a milestone is said
    of all cartons as `classifier`. `was` are the dates shown before, by key.
    """

    shipment: Shipment
    values: Mapping[str, Value]
    classifier: Classifier = Classifier.ACTUAL
    was: Mapping[str, Value] | None = None


def locked(state: State, key: str) -> str | None:
    """Return the code of the reason why `key` cannot be changed in `state`, if it cannot."""
    if key in _ALWAYS:
        return None
    if state is State.CANCELLED:
        return "edit-cancelled"
    if state is State.CLOSED:
        return "edit-closed"
    return "edit-locked" if key in _FIXED and not state.editable else None


def check(edits: Sequence[Edit]) -> list[Problem]:
    """Return everything wrong with the edits, each at "rows.N.key", N counting the edits from 0."""
    now = datetime.now(UTC)
    return [
        problem.under(f"rows.{number}.{key}")
        for number, edit in enumerate(edits)
        for key in edit.values
        for problem in _refusals(edit, key, now=now)
    ]


def edit_shipments(
    session: Session, edits: Sequence[Edit], *, person_id: int
) -> Act | list[Problem]:
    """Save all edits as one act that can be taken back, or return what is wrong with any."""
    refused = check(edits)
    if refused:
        return refused
    with undoable(session, verb="shipments-changed", person_id=person_id) as act:
        for edit in edits:
            _write(edit)
        for statements, shipment_ids in _said(edits).items():
            about = Subjects(shipment_ids=tuple(shipment_ids))
            refused = observe_all(session, statements, about=about, person_id=person_id)
            if refused:
                session.rollback()
                return refused
        session.commit()
    return act


def _refusals(edit: Edit, key: str, *, now: datetime) -> Iterator[Problem]:
    code = locked(edit.shipment.state, key)
    if code is not None:
        yield Problem(code)
        return
    value = edit.values[key]
    if key in TEXTS:
        longest = TEXTS[key][1]
        if isinstance(value, str) and len(value) > longest:
            yield Problem("edit-text-long", params={"limit": longest, "length": len(value)})
    elif key in MILESTONES:
        yield from _date_refusals(edit, key, now=now)


def _date_refusals(edit: Edit, key: str, *, now: datetime) -> Iterator[Problem]:
    if not isinstance(edit.values[key], date):
        yield Problem("tracking-date-cleared", params={"day": (edit.was or {}).get(key)})
        return
    said = _statement(edit, key)
    if said is None:
        yield Problem("tracking-zone-unknown")
        return
    for problem in check_statement(said, now=now):
        yield Problem(problem.code, params=problem.params)


def _write(edit: Edit) -> None:
    for key, value in edit.values.items():
        if key in TEXTS:
            setattr(edit.shipment, TEXTS[key][0], value)
        elif key == LATEST:
            edit.shipment.latest_arrival = value if isinstance(value, date) else None


def _said(edits: Sequence[Edit]) -> dict[tuple[Statement, ...], list[int]]:
    """Return the shipments of which the same is said, so that each set is settled once."""
    found: dict[tuple[Statement, ...], list[int]] = {}
    for edit in edits:
        statements = [_statement(edit, key) for key in edit.values if key in MILESTONES]
        said = tuple(each for each in statements if each is not None)
        if said:
            found.setdefault(said, []).append(edit.shipment.id)
    return found


def _statement(edit: Edit, key: str) -> Statement | None:
    """Return what a date says of a shipment; None where the time zone of the place is unknown."""
    milestone: Milestone = MILESTONES[key]
    place = places_of(edit.shipment)[milestones()[milestone.value].spot]
    day = edit.values[key]
    if not place.zone or not isinstance(day, date):
        return None
    return Statement(
        milestone=milestone,
        classifier=edit.classifier,
        occurred_at=datetime.combine(day, time(), tzinfo=ZoneInfo(place.zone)),
        zone=place.zone,
        place=place.place,
        unlocode=place.unlocode,
    )
