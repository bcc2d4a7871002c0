"""Which cartons stand on which pallet: typed, or taken over from the accepted loading plan."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.domain.labelling.pallets import read_pallets
from app.domain.labelling.ranges import written
from app.domain.problems import Problem
from app.persistence import load_plans
from app.persistence.tables.plans import Carton, Shipment
from app.usecases.stowing.cargo import CargoRow, cargo_of, changes
from app.usecases.stowing.loads import Load
from app.usecases.stowing.units import units_of


def cartons_by_number(shipment: Shipment) -> dict[int, Carton]:
    """Return every carton of a shipment by its number."""
    return {carton.number: carton for row in shipment.rows for carton in row.cartons}


def kept_lines(shipment: Shipment) -> list[str]:
    """Return the pallets kept, one line of carton numbers each."""
    numbers: dict[str, list[int]] = {}
    for number, carton in sorted(cartons_by_number(shipment).items()):
        if carton.pallet:
            numbers.setdefault(carton.pallet, []).append(number)
    return [written(own) for own in numbers.values()]


def planned_lines(session: Session, shipment: Shipment) -> list[str]:
    """Return the pallets of the accepted loading plan, where it is of pallets and still true.

    Pallets inside containers are planned by kind, without saying which cartons each holds: these
    are not proposed.
    """
    for kept in load_plans.accepted(session, [shipment.id]):
        rows = [CargoRow.load(each) for each in kept.cartons]
        if changes(rows, cargo_of(shipment)):
            continue
        units = units_of(Load.load(kept.levels), rows)
        return [_numbers(unit.numbers) for unit in units if unit.on_pallet and unit.numbers]
    return []


def _numbers(numbers: Mapping[str, tuple[int, ...]]) -> str:
    return written(number for own in numbers.values() for number in own)


def enter_pallets(session: Session, shipment: Shipment, text: str) -> list[Problem]:
    """Put each carton on the pallet whose line names it, or return why not; no text clears all."""
    cartons = cartons_by_number(shipment)
    pallets, problems = read_pallets(text.splitlines(), known=tuple(cartons))
    if problems:
        return problems
    for number, carton in cartons.items():
        carton.pallet = pallets.get(number, "")
    session.commit()
    return []
