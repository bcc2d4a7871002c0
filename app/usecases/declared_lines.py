"""The goods of a plan as customs sees them: a line per product, or one for each of its parts."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.domain.catalogue_item.declaration import DeclarationPart
from app.domain.quantities.money import Money, allocate
from app.domain.shipment.record import Goods, ShipmentRecord
from app.usecases.landed_cost_sense import digits

#: By SKU, the parts that products declare as; those of one line are not in it.
Parts = Mapping[str, tuple[DeclarationPart, ...]]


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One product of the plan: how many units of it are packed, and what they are worth.

    `parts` are the lines that it declares as; empty where it is one line with its own code.
    """

    goods: Goods
    units: int
    value: Money
    parts: tuple[DeclarationPart, ...] = ()

    @property
    def code(self) -> str:
        """Return the tariff code of the destination, digits only; empty where there is none."""
        return tariff_code(self.goods.hs_destination or "")

    @property
    def values(self) -> list[Money]:
        """Return what each declared line is worth; together they are the product's value."""
        shares = [part.share for part in self.parts] or [1]
        return allocate(self.value, weights=shares)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """One line of the entry: a product, or the `part` of one.

    `number` is how the page counts it: "2" for a product, "2.1" for its first part.
    """

    id: str
    number: str
    line: GoodsLine
    value: Money
    part: DeclarationPart | None = None

    @property
    def sku(self) -> str:
        """Return the SKU of the product."""
        return self.line.goods.sku

    @property
    def code(self) -> str:
        """Return the tariff code, digits only; empty where there is none."""
        return tariff_code(self.part.hs_code) if self.part else self.line.code

    @property
    def origin(self) -> str:
        """Return the country that it is from."""
        return self.part.origin if self.part else self.line.goods.origin

    @property
    def key(self) -> str:
        """Return by what of its product answers are kept; empty where it is the whole product."""
        return self.part.key if self.part else ""

    @property
    def net_grams(self) -> int | None:
        """Return the net weight of all its units; that of a part is only known where entered."""
        if self.part is None:
            unit = self.line.goods.net_weight_g
        else:
            unit = self.part.net_weight.grams if self.part.net_weight else None
        return unit * self.line.units if unit else None


def tariff_code(text: str) -> str:
    """Return a tariff code as it is compared and kept: without dots and spaces."""
    return digits(text).replace(" ", "")


def goods_lines(
    records: Sequence[ShipmentRecord], *, parts: Parts | None = None
) -> list[GoodsLine]:
    """Return every product of the shipments, each once, with all its packed units."""
    units: dict[str, int] = {}
    goods: dict[str, Goods] = {}
    for record in records:
        goods.update({each.sku: each for each in record.goods})
        for row in record.cartons:
            for content in row.contents:
                units[content.sku] = units.get(content.sku, 0) + content.quantity * row.count
    currency = records[0].currency
    return [
        GoodsLine(
            goods[sku],
            count,
            Money(goods[sku].unit_value * count, currency).rounded(),
            (parts or {}).get(sku, ()),
        )
        for sku, count in units.items()
    ]


def declared_lines(lines: Sequence[GoodsLine]) -> list[Declared]:
    """Return the lines of the entry in the order of the products; every id is met once.

    A product's first line has its SKU as id, the others SKU/2, SKU/3 and so on.
    """
    skus = {line.goods.sku for line in lines}
    return [
        Declared(
            id=line.goods.sku if at == 1 else _id(f"{line.goods.sku}/{at}", skus),
            number=f"{number}.{at}" if line.parts else str(number),
            line=line,
            value=value,
            part=line.parts[at - 1] if line.parts else None,
        )
        for number, line in enumerate(lines, 1)
        for at, value in enumerate(line.values, 1)
    ]


def _id(wanted: str, skus: AbstractSet[str]) -> str:
    """Return an id for a part that is no other product's SKU."""
    return _id(f"{wanted}/", skus) if wanted in skus else wanted
