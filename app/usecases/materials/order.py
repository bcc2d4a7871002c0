"""What is wanted in a set of materials, for whom, and of which cartons."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Self

from app.domain.labelling.ranges import CartonRange, read_range
from app.domain.paperwork.document import PaperLanguage
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.domain.shipment.selecting import part_of
from app.persistence.tables.plans import Shipment


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialOrder:
    """One set: for whom, of which cartons ("1-60", all when empty), and what is in it.

    `templates` are the workbooks to fill, by id; `page` the address the person goes on to.
    """

    recipient: str
    day: date
    page: str
    person_id: int | None
    partner_id: int | None = None
    cartons: str = ""
    language: PaperLanguage = PaperLanguage.ZH_EN
    templates: tuple[int, ...] = ()
    papers: bool = True
    optional: bool = False
    labels: bool = True
    channel: str = ""
    note: str = ""

    def dump(self) -> dict[str, Any]:
        """Return the order as a job keeps it."""
        return asdict(self) | {"day": self.day.isoformat(), "language": self.language.value}

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Self:
        """Return what `dump` wrote."""
        return cls(
            **{
                **kept,
                "day": date.fromisoformat(kept["day"]),
                "language": PaperLanguage(kept["language"]),
                "templates": tuple(kept["templates"]),
            }
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """The cartons chosen: their numbers, the record of them alone, and that of all."""

    numbers: CartonRange
    record: ShipmentRecord
    all: ShipmentRecord

    @property
    def whole(self) -> bool:
        """Return whether every carton is chosen."""
        return self.numbers.spans is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is wanted of which shipment: the order, and the cartons it chooses."""

    shipment: Shipment
    chosen: Chosen
    order: MaterialOrder


def chosen_of(record: ShipmentRecord, text: str) -> Chosen | Problem:
    """Return the cartons that `text` chooses; every number must be one of the shipment's.

    Choosing all of them by number is the same as choosing all.
    """
    numbers = read_range(text)
    if isinstance(numbers, Problem):
        return numbers
    known = {number for number, _, _ in record.numbered_cartons()}
    strange = [number for number in numbers.numbers if number not in known]
    if strange:
        return Problem("materials-carton-unknown", "cartons", {"number": strange[0]})
    if numbers.spans is None or set(numbers.numbers) == known:
        return Chosen(CartonRange(), record, record)
    part = part_of(record, numbers)
    if part is None:
        return Problem("materials-carton-none", "cartons")
    return Chosen(numbers, part, record)


def with_all_cartons(order: MaterialOrder, chosen: Chosen) -> MaterialOrder:
    """Return the order as it is kept: all cartons are said by saying none."""
    return replace(order, cartons="") if chosen.whole else order
