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
from app.persistence.movement_cartons import ON_THE_WAY, MovementCarton, Numbered, Place, Shipment
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
    known, free = cartons.cartons_and_free(session, wanted, kind=kind)
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
    places = cartons.places_of(session, carton_ids, kind=movement.kind)
    problems = list(_refusals(movement, places, leaving=leaving))
    problems += _gone(places, carton_ids)
    if problems:
        return problems
    new = movement.id is None
    session.add(movement)
    session.flush()
    present = set() if new else {row.carton_id for row in cartons.rows_of(session, movement.id)}
    session.add_all(
        MovementCarton(movement_id=movement.id, carton_id=each)
        for each in sorted(set(carton_ids) - present)
    )
    session.flush()
    return []


def take_out(session: Session, movement: Movement, carton_ids: Iterable[int]) -> list[Problem]:
    """Take cartons out of a movement, or return why not; those not in it are left alone."""
    leaving = set(carton_ids)
    places = cartons.places_of(session, leaving, kind=movement.kind)
    problems = [*_shut(places), *_gone(places, leaving)]
    if problems:
        return problems
    for row in cartons.rows_of(session, movement.id):
        if row.carton_id in leaving:
            session.delete(row)
    session.flush()
    return []


def _refusals(
    movement: Movement, places: Mapping[int, Place], *, leaving: Movement | None
) -> Iterator[Problem]:
    if movement.cancelled_at is not None:
        yield Problem("movement-cancelled", params={"movement": called(movement)})
        return
    yield from _shut(places)
    if KIND_FACTS[movement.kind].one_at_a_time:
        yield from _held(places, but=(movement, leaving))


def _gone(places: Mapping[int, Place], carton_ids: Collection[int]) -> list[Problem]:
    """Return a problem when some of the cartons are not there any more."""
    return [] if len(places) == len(set(carton_ids)) else [Problem("movement-cartons-gone")]


def _shut(places: Mapping[int, Place]) -> Iterator[Problem]:
    """Yield the shipments of the cartons that are not locked yet, or closed already."""
    for shipment in {place.shipment for place in places.values()}:
        if shipment.state not in ON_THE_WAY:
            params = {"shipment": shipment_reference(shipment)}
            code = "movement-not-locked" if shipment.state.editable else "movement-shipment-shut"
            yield Problem(code, field_of(shipment.id), params)


def _held(places: Mapping[int, Place], *, but: Collection[Movement | None]) -> Iterator[Problem]:
    """Yield which cartons are in another movement of the kind, and in which."""
    held: defaultdict[tuple[Shipment, Movement], list[int]] = defaultdict(list)
    for place in places.values():
        if place.holder is not None and place.holder not in but:
            held[place.shipment, place.holder].append(place.number)
    for (shipment, other), numbers in held.items():
        params = {
            "cartons": written(numbers),
            "shipment": shipment_reference(shipment),
            "movement": called(other),
        }
        yield Problem("movement-carton-held", field_of(shipment.id), params)
