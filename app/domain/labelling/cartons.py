"""The carton label 箱唛: one for each physical carton, with what a warehouse must read off it."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace

from app.domain.labelling.handling import Handling
from app.domain.labelling.numbering import NumberedCarton, numbered_cartons
from app.domain.problems import Problem
from app.domain.programme.selling import CartonNumbering
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.parties import Party, Place
from app.domain.shipment.record import CartonRow, Goods, ShipmentRecord

#: Which marks ("Team Lift") the programme wants on a carton of this row.
Marks = Callable[[CartonRow], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelContent:
    """One SKU in the carton, and how many of it."""

    goods: Goods
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonLabel:
    """Everything that one carton label says; `origins` are country codes, each once.

    `total` is the highest number given, so that labels stay true when a carton between falls out.
    `net_weight` is None unless that of all goods is known. `customer_code` and `entry_no` are what
    the forwarder's warehouse knows the sender and the delivery by.
    """

    id: str
    number: int
    total: int
    seller: Party
    ship_to: Place
    reference: str
    shipment_id: str | None
    reference_id: str | None
    contents: tuple[LabelContent, ...]
    size: Box
    gross_weight: Weight
    origins: tuple[str, ...]
    marks: tuple[str, ...] = ()
    net_weight: Weight | None = None
    handling: tuple[Handling, ...] = ()
    customer_code: str | None = None
    entry_no: str | None = None

    @property
    def mixed(self) -> bool:
        """Return whether the carton holds more than one SKU."""
        return len(self.contents) > 1

    @property
    def units(self) -> int:
        """Return how many units lie in the carton."""
        return sum(content.quantity for content in self.contents)


def unmarked(_row: CartonRow) -> tuple[str, ...]:
    """Return no marks: for a programme that asks for none."""
    return ()


def carton_labels(
    record: ShipmentRecord,
    *,
    numbering: CartonNumbering,
    chosen: Container[int],
    marks: Marks = unmarked,
    handling: tuple[Handling, ...] = (),
) -> tuple[list[CartonLabel], list[Problem]]:
    """Return the label of every chosen carton, or none and what must be mended first."""
    cartons, problems = numbered_cartons(record, numbering=numbering)
    if problems:
        return [], problems
    wanted = [carton for carton in cartons if carton.number in chosen]
    if not wanted:
        ends = {"first": cartons[0].number, "last": cartons[-1].number}
        return [], [Problem("label-cartons-outside", "cartons", ends)]
    labels = (_label(record, carton, marks(carton.row)) for carton in wanted)
    return [replace(label, handling=handling) for label in labels], []


def _label(record: ShipmentRecord, carton: NumberedCarton, marks: tuple[str, ...]) -> CartonLabel:
    contents = tuple(
        LabelContent(goods=record.product(content.sku), quantity=content.quantity)
        for content in carton.row.contents
    )
    return CartonLabel(
        id=carton.id,
        number=carton.number,
        total=max(row.last for row in record.cartons),
        seller=record.exporter,
        ship_to=record.ship_to,
        reference=record.reference,
        shipment_id=record.programme.shipment_id,
        reference_id=record.programme.reference_id,
        contents=contents,
        size=carton.row.size,
        gross_weight=carton.row.gross_weight,
        origins=_once(content.goods.origin for content in contents),
        marks=marks,
        net_weight=_net_weight(contents),
        customer_code=record.details.customer_code,
        entry_no=record.details.warehouse_entry_no,
    )


def _net_weight(contents: Iterable[LabelContent]) -> Weight | None:
    grams = 0
    for content in contents:
        if content.goods.net_weight_g is None:
            return None
        grams += content.goods.net_weight_g * content.quantity
    return Weight(grams)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
