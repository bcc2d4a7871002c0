"""The goods of a shipment as filings abroad list them, with the gross weight of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.paperwork.invoice import InvoiceLine, commercial_invoice
from app.domain.paperwork.stated import Fact, Stated
from app.domain.paperwork.subheadings import subheading
from app.domain.quantities.money import Money
from app.domain.quantities.sharing import shares
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Goods, ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedLine:
    """One line as customs at the destination sees it: a product, or a part of one.

    `cartons` are those the product lies in, told on the first of its lines; weights are None
    while they are not known, or cannot be shared.
    """

    number: str
    goods: Goods
    name: str
    code: str | None
    origin: str
    quantity: int
    amount: Money
    net_weight: Weight | None
    gross_weight: Weight | None
    cartons: int | None


def stated_subheadings(lines: Iterable[PackedLine]) -> Stated:
    """Return the six digits of all lines as the fact that papers share; nothing where none is."""
    codes = frozenset(code for each in lines if (code := subheading(each.code)))
    return {Fact.SUBHEADINGS: codes} if codes else {}


def gross_weights(record: ShipmentRecord) -> Mapping[str, Weight | None]:
    """Return the gross weight by SKU; together they are that of all cartons.

    A mixed carton is shared by the net weight of what lies in it, to the gram by largest remainder.
    """
    found: dict[str, int | None] = {}
    for row in record.cartons:
        for sku, grams in zip(_skus(row), _shared(record, row), strict=True):
            before = found.get(sku, 0)
            found[sku] = None if grams is None or before is None else before + grams * row.count
    return {sku: None if grams is None else Weight(grams) for sku, grams in found.items()}


def cartons_of(record: ShipmentRecord) -> Mapping[str, int]:
    """Return how many cartons each SKU lies in."""
    found: dict[str, int] = {}
    for row in record.cartons:
        for sku in _skus(row):
            found[sku] = found.get(sku, 0) + row.count
    return found


def _skus(row: CartonRow) -> list[str]:
    return [content.sku for content in row.contents]


def _shared(record: ShipmentRecord, row: CartonRow) -> Sequence[int | None]:
    if len(row.contents) == 1:
        return [row.gross_weight.grams]
    nets = [
        (record.product(content.sku).net_weight_g or 0) * content.quantity
        for content in row.contents
    ]
    if not all(nets):
        return [None] * len(nets)
    return shares(row.gross_weight.grams, weights=nets)


def packed_lines(record: ShipmentRecord) -> tuple[PackedLine, ...]:
    """Return the invoice's lines in its order, a product of several parts as several lines."""
    gross, cartons = gross_weights(record), cartons_of(record)
    return tuple(
        each
        for line in commercial_invoice(record).lines
        for each in _expanded(line, gross=gross[line.goods.sku], cartons=cartons[line.goods.sku])
    )


def _expanded(line: InvoiceLine, *, gross: Weight | None, cartons: int) -> Iterator[PackedLine]:
    goods = line.goods
    whole = PackedLine(
        number=str(line.number),
        goods=goods,
        name=goods.name_en,
        code=goods.hs_destination,
        origin=goods.origin,
        quantity=line.quantity,
        amount=line.amount,
        net_weight=line.net_weight,
        gross_weight=gross,
        cartons=cartons,
    )
    if not line.parts:
        yield whole
        return
    nets = [part.part.net_weight_g for part in line.parts]
    shares = _part_shares(gross, nets)
    for place, (part, net, share) in enumerate(zip(line.parts, nets, shares, strict=True)):
        yield replace(
            whole,
            number=part.number,
            name=part.part.name_en or goods.name_en,
            code=part.part.hs_code,
            origin=part.part.origin,
            amount=part.amount,
            net_weight=None if net is None else Weight(net * line.quantity),
            gross_weight=share,
            cartons=None if place else cartons,
        )


def _part_shares(gross: Weight | None, nets: Sequence[int | None]) -> Sequence[Weight | None]:
    known = [net for net in nets if net]
    if gross is None or len(known) < len(nets):
        return [None] * len(nets)
    return [Weight(grams) for grams in shares(gross.grams, weights=known)]
