"""Which marks (Team Lift, Heavy Package) a programme wants on the cartons of a shipment."""

from app.domain.labelling.cartons import Marks, unmarked
from app.domain.naming import Name
from app.domain.packing.limits import check_carton
from app.domain.packing.rules import Carton
from app.domain.programme.selling import SellingProgramme
from app.domain.shipment.record import CartonRow, ShipmentRecord


def marks_of(record: ShipmentRecord, programme: SellingProgramme | None) -> Marks:
    """Return what says the marks of a carton row by the rules of the record's day."""
    if programme is None:
        return unmarked

    def marks(row: CartonRow) -> tuple[str, ...]:
        carton = Carton(units=row.units_per_carton, size=row.size, gross_weight=row.gross_weight)
        found = check_carton(carton, programme.carton_rules, day=record.date, place=programme.name)
        names = (problem.params.get("mark") for problem in found)
        return tuple(name.en for name in names if isinstance(name, Name))

    return marks
