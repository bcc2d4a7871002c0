"""The courier's number 快递单号 of each carton: pasted as a table or typed, all rows or none."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.orm import Session

from app.domain.movement.courier_lines import CourierLine, read_lines
from app.domain.movement.courier_numbers import CourierCarton, CourierRow, Known, judged, match
from app.domain.problems import Problem
from app.persistence import courier_numbers as couriers
from app.persistence.courier_numbers import Numbering
from app.persistence.movement_cartons import ON_THE_WAY, shipments_by_id
from app.persistence.tables.plans import Plan, Shipment
from app.usecases import plan_numbers
from app.usecases.plan_record import shipment_reference
from app.usecases.undoing import undoable

#: Lines read at once; a page that shows more of them is none a person can check.
MOST_LINES: Final = 5_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What was pasted for a plan, each row with its carton and all that is wrong with it."""

    plan: str
    rows: Sequence[CourierRow]

    @property
    def refused(self) -> int:
        """Return how many rows need a change before anything is saved."""
        return sum(bool(row.problems) for row in self.rows)

    @property
    def changed(self) -> list[CourierRow]:
        """Return the rows that would change their carton."""
        return [row for row in self.rows if row.changes]

    @property
    def waiting(self) -> int:
        """Return how many rows name a carton whose number is still to come."""
        return sum(row.waits for row in self.rows)

    @property
    def same(self) -> int:
        """Return how many rows say what is kept already."""
        return len(self.rows) - len(self.changed) - self.waiting


@dataclass(frozen=True, slots=True)
class Entry:
    """A carton's courier and courier number as typed into its row of a form."""

    number: str
    courier: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """How many cartons were changed, and how to take it back."""

    cartons: int
    step: int | None


def cartons_of(session: Session, plan: Plan) -> list[CourierCarton]:
    """Return the cartons of the plan's shipments on the way, by every name a table may use."""
    ids = [each.id for each in plan.shipments if each.state in ON_THE_WAY]
    going = shipments_by_id(session, ids)
    return [_known(each, going[each.shipment_id]) for each in couriers.numbered(session, going)]


def read(session: Session, plan: Plan, text: str, *, courier: str = "") -> Reading | list[Problem]:
    """Return what a pasted table says; `courier` stands in where a line names none."""
    cartons = cartons_of(session, plan)
    names = Known(cartons, {}).shipments
    lines = read_lines(text, shipments=names)
    if not lines:
        return [Problem("courier-nothing-pasted", "text")]
    if len(lines) > MOST_LINES:
        return [Problem("courier-too-many", "text", {"count": len(lines), "limit": MOST_LINES})]
    elsewhere = couriers.labels_at(session, {line.carton.upper() for line in lines})
    filled = (replace(line, courier=line.courier or courier) for line in lines)
    rows = match(filled, Known(cartons, elsewhere))
    changing = {row.carton.id for row in rows if row.carton and not row.waits}
    return Reading(plan.reference, _untaken(session, rows, changing=changing))


def save(session: Session, reading: Reading, *, person_id: int | None) -> Saved | None:
    """Save every changed row; None and nothing saved when any row is refused."""
    if reading.refused:
        return None
    changes = {
        row.carton.id: Entry(row.line.number, row.line.courier or row.carton.courier)
        for row in reading.changed
        if row.carton is not None
    }
    return _write(session, changes, plan=reading.plan, person_id=person_id)


def enter(
    session: Session, plan: Plan, entries: Mapping[int, Entry], *, person_id: int | None
) -> Saved | list[Problem]:
    """Save numbers typed by carton id, blank ones taken away; problems lie below rows.N."""
    known = {carton.id: carton for carton in cartons_of(session, plan)}
    rows = judged(
        CourierRow(
            line=CourierLine(row=place, number=entry.number, courier=entry.courier),
            carton=known[carton_id],
        )
        for place, (carton_id, entry) in enumerate(entries.items(), start=1)
        if carton_id in known
    )
    problems = [
        problem.under(f"rows.{row.line.row - 1}")
        for row in _untaken(session, rows, changing=entries.keys())
        for problem in row.problems
    ]
    if problems:
        return problems
    changes = {
        carton_id: entry
        for carton_id, entry in entries.items()
        if carton_id in known
        and entry != Entry(known[carton_id].courier_number, known[carton_id].courier)
    }
    return _write(session, changes, plan=plan.reference, person_id=person_id)


def _known(carton: Numbering, shipment: Shipment) -> CourierCarton:
    reference = shipment_reference(shipment)
    programme = plan_numbers.programme_of(shipment.plan)
    own = programme.numbering if programme and not programme.numbering.by_platform else None
    label = carton.external_id or (own.write(reference, carton.number) if own else "")
    return CourierCarton(
        id=carton.id,
        shipment=reference,
        number=carton.number,
        shipment_names=frozenset({reference, shipment.programme_number.upper()} - {""}),
        names=frozenset({label.upper()} - {""}),
        courier=carton.courier,
        courier_number=carton.courier_number,
    )


def _untaken(
    session: Session, rows: Sequence[CourierRow], *, changing: Collection[int]
) -> list[CourierRow]:
    """Return the rows; one whose number a carton not `changing` bears says so."""
    held = couriers.bearers(session, {row.line.number.upper() for row in rows if row.line.number})
    found = []
    for row in rows:
        others = held.get(row.line.number.upper(), [])
        other = next((each for each in others if each.carton_id not in changing), None)
        if other is not None:
            said = {"carton": other.carton, "shipment": f"{other.reference}-{other.shipment}"}
            taken = Problem("courier-number-taken", "number", said)
            found.append(replace(row, problems=(*row.problems, taken)))
        else:
            found.append(row)
    return found


def _write(
    session: Session, changes: Mapping[int, Entry], *, plan: str, person_id: int | None
) -> Saved:
    with undoable(session, verb="courier-numbers", subject=plan, person_id=person_id) as act:
        for carton_id, carton in couriers.cartons_by_id(session, changes).items():
            entry = changes[carton_id]
            carton.courier_number, carton.courier = entry.number, entry.courier
        session.commit()
    return Saved(len(changes), act.id)
