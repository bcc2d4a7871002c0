"""Putting cartons into movements and taking them out of them; the caller settles and commits."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy.orm import Session

from app.domain.movement.carton_numbers import written
from app.domain.movement.choosing import choose
from app.domain.movement.kind_facts import KIND_FACTS
from app.domain.movement.kinds import MovementKind
from app.domain.naming import Name
from app.domain.problems import Problem
from app.persistence import movement_cartons as cartons
from app.persistence.movement_cartons import ON_THE_WAY, MovementCarton, Numbered, Shipment
from app.persistence.movements import Movement
from app.usecases.plan_record import shipment_reference


def called(movement: Movement) -> Name:
    """Return how a movement is called: its kind and its number."""
    return KIND_FACTS[movement.kind].called(movement.number)


def field_of(shipment_id: int) -> str:
    """Return the field in which some cartons of a shipment are named."""
    return f"cartons-{shipment_id}"


def wanted_cartons(
    session: Session, wanted: Mapping[int, str], *, kind: MovementKind
) -> tuple[set[int], list[Problem]]:
    """Return the ids of cartons that are named by shipment id; a blank means all the free ones."""
    known = cartons.cartons_of(session, wanted)
    free = cartons.free_cartons(session, wanted, kind=kind)
    return named_cartons(wanted, known=known, free=free)


def named_cartons(
    wanted: Mapping[int, str], *, known: Mapping[int, Numbered], free: Mapping[int, Numbered]
) -> tuple[set[int], list[Problem]]:
    """Return the ids of cartons that are named by shipment id; a blank means all of `free`."""
    chosen: set[int] = set()
    problems: list[Problem] = []
    for shipment_id, text in wanted.items():
        found, wrong = choose(
            text, cartons=known[shipment_id], unless_said=free[shipment_id].values()
        )
        chosen |= found
        problems += (problem.under(field_of(shipment_id)) for problem in wrong)
    if not chosen and not problems:
        problems.append(Problem("movement-nothing-chosen"))
    return chosen, problems


def put_in(
    session: Session,
    movement: Movement,
    carton_ids: Collection[int],
    *,
    leaving: Movement | None = None,
) -> list[Problem]:
    """Put cartons into a movement, saved or new, or return why not; those in it already stay.

    They may be in `leaving`, which they are being moved out of.
    """
    problems = list(_refusals(session, movement, carton_ids, leaving=leaving))
    if problems:
        return problems
    session.add(movement)
    session.flush()
    present = {row.carton_id for row in cartons.rows_of(session, movement.id)}
    session.add_all(
        MovementCarton(movement_id=movement.id, carton_id=each)
        for each in sorted(set(carton_ids) - present)
    )
    session.flush()
    return []


def take_out(session: Session, movement: Movement, carton_ids: Iterable[int]) -> list[Problem]:
    """Take cartons out of a movement, or return why not; those not in it are left alone."""
    leaving = set(carton_ids)
    problems = list(_shut(session, leaving))
    if problems:
        return problems
    for row in cartons.rows_of(session, movement.id):
        if row.carton_id in leaving:
            session.delete(row)
    session.flush()
    return []


def shipments_in(session: Session, movement: Movement) -> set[int]:
    """Return the ids of the shipments that have cartons in the movement."""
    held = [row.carton_id for row in cartons.rows_of(session, movement.id)]
    return {shipment_id for shipment_id, _number in cartons.places_of(session, held).values()}


def _refusals(
    session: Session,
    movement: Movement,
    carton_ids: Collection[int],
    *,
    leaving: Movement | None,
) -> Iterator[Problem]:
    if movement.cancelled_at is not None:
        yield Problem("movement-cancelled", params={"movement": called(movement)})
        return
    yield from _shut(session, carton_ids)
    if KIND_FACTS[movement.kind].one_at_a_time:
        yield from _held(session, movement, carton_ids, but=(movement, leaving))


def _shut(session: Session, carton_ids: Collection[int]) -> Iterator[Problem]:
    """Yield the shipments of the cartons that are not locked yet, or closed already."""
    places = cartons.places_of(session, carton_ids)
    if len(places) < len(set(carton_ids)):
        yield Problem("movement-cartons-gone")
    for shipment in _shipments_at(session, places).values():
        if shipment.state not in ON_THE_WAY:
            params = {"shipment": shipment_reference(shipment)}
            code = "movement-not-locked" if shipment.state.editable else "movement-shipment-shut"
            yield Problem(code, field_of(shipment.id), params)


def _held(
    session: Session,
    movement: Movement,
    carton_ids: Collection[int],
    *,
    but: tuple[Movement | None, ...],
) -> Iterator[Problem]:
    """Yield which cartons are in another movement of the kind, and in which."""
    places = cartons.places_of(session, carton_ids)
    shipments = _shipments_at(session, places)
    held: defaultdict[tuple[int, Movement], list[int]] = defaultdict(list)
    for carton_id, other in cartons.holders(session, shipments, kind=movement.kind).items():
        if carton_id in places and other not in but:
            shipment_id, number = places[carton_id]
            held[shipment_id, other].append(number)
    for (shipment_id, other), numbers in held.items():
        yield _held_by(shipments[shipment_id], numbers, other)


def _shipments_at(
    session: Session, places: Mapping[int, tuple[int, int]]
) -> Mapping[int, Shipment]:
    """Return the shipments that cartons lie in, by id."""
    return cartons.shipments_by_id(session, {shipment_id for shipment_id, _ in places.values()})


def _held_by(shipment: Shipment, numbers: Iterable[int], other: Movement) -> Problem:
    params = {
        "cartons": written(numbers),
        "shipment": shipment_reference(shipment),
        "movement": called(other),
    }
    return Problem("movement-carton-held", field_of(shipment.id), params)
