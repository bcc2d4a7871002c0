"""The shipment record: every fact that papers and labels need, and nothing else.

It is the machine contract of `sampan papers`, `sampan labels` and `sampan export`, so a planned
shipment, an ERP's file and one written by hand all print the same way.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.quantities.length import Box, Volume
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import NO_DETAILS, NO_GOODS_DETAILS, Details, GoodsDetails
from app.domain.shipment.parties import Party, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoterm:
    """A trade term (Incoterms year), with the named place it means nothing without."""

    term: str
    place: str
    year: int = 2020


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Under which programme the warehouse receives, and its own numbers for the shipment."""

    kind: str
    shipment_id: str | None = None
    reference_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """A named charge that the invoice shows on a line of its own, in the record's currency."""

    name_en: str
    name_zh: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """One product as papers name it; `unit_value` is in the record's currency, per unit."""

    sku: str
    name_zh: str
    name_en: str
    origin: str
    unit_value: Decimal
    net_weight_g: int | None = None
    unit: str = "PCE"
    fnsku: str | None = None
    asin: str | None = None
    gtin: str | None = None
    material_zh: str | None = None
    material_en: str | None = None
    use_zh: str | None = None
    use_en: str | None = None
    brand: str | None = None
    model: str | None = None
    hs_cn: str | None = None
    hs_destination: str | None = None
    declaration_elements: str | None = None
    battery: str | None = None
    details: GoodsDetails = NO_GOODS_DETAILS


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """How many units of one SKU lie in each carton of a row."""

    sku: str
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonRow:
    """Identical cartons with consecutive numbers: one line typed, as many cartons as it spans."""

    first: int
    last: int
    size: Box
    gross_weight: Weight
    contents: tuple[Content, ...]
    ids: tuple[str, ...] = ()
    pallet: str | None = None

    @property
    def count(self) -> int:
        """Return how many cartons the row is."""
        return self.last - self.first + 1

    @property
    def units_per_carton(self) -> int:
        """Return how many units lie in each carton."""
        return sum(content.quantity for content in self.contents)

    @property
    def gross_weight_total(self) -> Weight:
        """Return the gross weight of all cartons of the row."""
        return self.gross_weight * self.count

    @property
    def volume_total(self) -> Volume:
        """Return the outer volume of all cartons of the row."""
        return self.size.volume * self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentRecord:
    """A shipment, whole: parties, route, terms, goods and cartons."""

    reference: str
    date: date
    exporter: Party
    consignee: Party
    ship_to: Place
    destination: str
    mode: str
    incoterm: Incoterm
    currency: str
    goods: tuple[Goods, ...]
    cartons: tuple[CartonRow, ...]
    programme: Programme
    importer_of_record: Party | None = None
    producer: Party | None = None
    notify: Party | None = None
    supervision_mode: str | None = None
    port_of_loading: str | None = None
    port_of_discharge: str | None = None
    vessel: str | None = None
    voyage: str | None = None
    bill_of_lading: str | None = None
    container: str | None = None
    seal: str | None = None
    contract_no: str | None = None
    payment_terms: str | None = None
    freight: Decimal | None = None
    insurance: Decimal | None = None
    charges: tuple[Charge, ...] = ()
    sale: bool = False
    details: Details = NO_DETAILS

    @property
    def carton_count(self) -> int:
        """Return how many cartons the shipment has."""
        return sum(row.count for row in self.cartons)

    def quantities(self) -> dict[str, int]:
        """Return units per SKU, counted from the cartons."""
        found: dict[str, int] = {}
        for row in self.cartons:
            for content in row.contents:
                found[content.sku] = found.get(content.sku, 0) + content.quantity * row.count
        return found

    def product(self, sku: str) -> Goods:
        """Return the goods with this SKU; KeyError when the record names none."""
        for item in self.goods:
            if item.sku == sku:
                return item
        raise KeyError(sku)

    def numbered_cartons(self) -> Iterator[tuple[int, CartonRow, str | None]]:
        """Yield every physical carton: its number, its row, and its own id when it has one."""
        for row in self.cartons:
            for offset in range(row.count):
                yield row.first + offset, row, row.ids[offset] if row.ids else None

    def value(self, sku: str, quantity: int) -> Money:
        """Return the value of `quantity` units of one SKU, in payable units."""
        return (Money(self.product(sku).unit_value, self.currency) * quantity).rounded()
