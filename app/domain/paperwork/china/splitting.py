"""One declaration holds so many lines; more are several, and cartons may lie across them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.paperwork.carton_ranges import numbers, written
from app.domain.paperwork.china.lines import Merged, merged_lines
from app.domain.quantities.sharing import shares
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, ShipmentRecord

#: The declarations by number that each SKU stands in; parts of one product may stand in two.
_Homes = Mapping[str, tuple[int, ...]]
#: A row of cartons with its gross weight by declaration.
_Held = tuple[CartonRow, Mapping[int, Weight]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Cartons that also hold goods of other declarations; they count in the first of all."""

    cartons: str
    others: tuple[int, ...]
    counted_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """What one declaration is of: its lines, how many cartons, and their gross weight."""

    number: int
    lines: tuple[Merged, ...]
    packages: int
    gross_weight: Weight
    shared: tuple[Shared, ...]


def portions(record: ShipmentRecord, *, most_lines: int) -> list[Portion]:
    """Return the declarations a shipment needs.

    A carton across two is counted in the first and named in both. Its gross weight is divided
    by the net weight of what lies in it, or by units while a net weight is unknown.
    """
    lines = merged_lines(record)
    groups = [lines[start : start + most_lines] for start in range(0, len(lines), most_lines)]
    homes = _homes(groups)
    nets = {goods.sku: goods.net_weight_g for goods in record.goods}
    held = [(row, _divided(row, homes=homes, nets=nets)) for row in record.cartons]
    return [
        _portion(number, lines=group, held=[each for each in held if number in each[1]])
        for number, group in enumerate(groups, start=1)
    ]


def _homes(groups: Sequence[Sequence[Merged]]) -> _Homes:
    found: dict[str, list[int]] = {}
    for number, group in enumerate(groups, start=1):
        for sku in dict.fromkeys(sku for line in group for sku in line.skus):
            found.setdefault(sku, []).append(number)
    return {sku: tuple(homes) for sku, homes in found.items()}


def _divided(
    row: CartonRow, *, homes: _Homes, nets: Mapping[str, int | None]
) -> Mapping[int, Weight]:
    """Return the gross weight of a row of cartons by declaration, the earlier one first.

    The parts sum to the whole. Goods whose parts stand in two declarations weigh in the first.
    """
    weighed = all(nets[content.sku] for content in row.contents)
    by_home: dict[int, int] = {}
    for content in row.contents:
        first, *others = homes[content.sku]
        each = (nets[content.sku] or 1) if weighed else 1
        by_home[first] = by_home.get(first, 0) + content.quantity * each
        for other in others:
            by_home.setdefault(other, 0)
    weights = dict(sorted(by_home.items()))
    grams = shares(row.gross_weight_total.grams, weights=list(weights.values()))
    return {home: Weight(part) for home, part in zip(weights, grams, strict=True)}


def _portion(number: int, *, lines: Sequence[Merged], held: Sequence[_Held]) -> Portion:
    return Portion(
        number=number,
        lines=tuple(lines),
        packages=sum(row.count for row, weights in held if number == min(weights)),
        gross_weight=sum((weights[number] for _, weights in held), Weight(0)),
        shared=tuple(_shared(number, held=held)),
    )


def _shared(number: int, *, held: Sequence[_Held]) -> Iterator[Shared]:
    together: dict[tuple[int, ...], list[CartonRow]] = {}
    for row, weights in held:
        if len(weights) > 1:
            together.setdefault(tuple(weights), []).append(row)
    for within, rows in together.items():
        yield Shared(
            cartons=written(numbers(rows)),
            others=tuple(other for other in within if other != number),
            counted_in=min(within),
        )
