"""Declaration lines: what is packed, by code, name, elements and unit, equal ones merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.paperwork.totals import together
from app.domain.quantities.money import Money, allocate, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import LegalUnit, Part
from app.domain.shipment.record import Goods, ShipmentRecord

#: Whose customs the declaration is for: of a product's parts, those of this country are lines.
CHINA: Final = "CN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One product, or one part of one, as customs is told of it.

    `unit` is the record's UN/ECE code; `value` is the share of the goods' value, `unit_value`
    the price of one where it is told and not a share; `part` is None for a product declared whole.
    """

    goods: Goods
    hs_code: str | None
    name: str
    elements: str | None
    origin: str
    quantity: int
    value: Money
    unit_value: Decimal | None
    net_weight: Weight | None
    legal_units: tuple[LegalUnit, ...]
    part: Part | None = None

    @property
    def identity(self) -> tuple[object, ...]:
        """Return what lines must share to be one; what is not told is never the same."""
        if not (self.hs_code and self.elements):
            return (self.goods.sku, self.hs_code, self.name, self.origin)
        return (
            self.hs_code,
            self.name,
            self.elements,
            self.goods.unit,
            self.origin,
            self.goods.details.district,
            self.legal_units,
        )


@dataclass(frozen=True, slots=True)
class Merged:
    """Articles that customs sees as one line, at least one."""

    articles: tuple[Article, ...]

    @property
    def first(self) -> Article:
        """Return the article that speaks for all."""
        return self.articles[0]

    @property
    def skus(self) -> tuple[str, ...]:
        """Return the SKUs of the line, each once."""
        return tuple(dict.fromkeys(article.goods.sku for article in self.articles))

    @property
    def quantity(self) -> int:
        """Return how many of its unit the line is."""
        return sum(article.quantity for article in self.articles)

    @property
    def value(self) -> Money:
        """Return what the goods of the line are worth."""
        values = [article.value for article in self.articles]
        return total(values, currency=values[0].currency)

    @property
    def net_weight(self) -> Weight | None:
        """Return the net weight; None while one is unknown."""
        return together(each.net_weight for each in self.articles)

    @property
    def unit_value(self) -> Decimal | None:
        """Return the price of one where all share it; None where it is total over quantity."""
        prices = {article.unit_value for article in self.articles}
        return prices.pop() if len(prices) == 1 else None


def merged_lines(record: ShipmentRecord) -> list[Merged]:
    """Return the lines of everything packed, in the order of the record's goods."""
    found: dict[tuple[object, ...], list[Article]] = {}
    for article in _articles(record):
        found.setdefault(article.identity, []).append(article)
    return [Merged(tuple(articles)) for articles in found.values()]


def _articles(record: ShipmentRecord) -> Iterator[Article]:
    quantities = record.quantities()
    for goods in record.goods:
        if quantity := quantities.get(goods.sku, 0):
            parts = [part for part in goods.details.parts if part.country == CHINA]
            if parts:
                yield from _parts(record, goods, quantity=quantity, parts=parts)
            else:
                yield _whole(record, goods, quantity=quantity)


def _whole(record: ShipmentRecord, goods: Goods, *, quantity: int) -> Article:
    grams = goods.net_weight_g
    return Article(
        goods=goods,
        hs_code=_told(goods.hs_cn),
        name=goods.name_zh,
        elements=_told(goods.declaration_elements),
        origin=goods.origin,
        quantity=quantity,
        value=record.value(goods.sku, quantity),
        unit_value=goods.unit_value,
        net_weight=None if grams is None else Weight(grams * quantity),
        legal_units=goods.details.legal_units,
    )


def _told(text: str | None) -> str | None:
    """Return what a text says, None where it is blank."""
    return (text or "").strip() or None


def _parts(
    record: ShipmentRecord, goods: Goods, *, quantity: int, parts: list[Part]
) -> Iterator[Article]:
    whole = record.value(goods.sku, quantity)
    values = allocate(whole, weights=[part.share for part in parts])
    for part, value in zip(parts, values, strict=True):
        grams = part.net_weight_g
        yield Article(
            goods=goods,
            hs_code=part.hs_code,
            name=part.name_zh,
            elements=None,
            origin=part.origin,
            quantity=quantity,
            value=value,
            unit_value=None,
            net_weight=None if grams is None else Weight(grams * quantity),
            legal_units=(),
            part=part,
        )
