"""One product as the exporter keeps it: whatever the form, the grid or a row says of it."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.catalogue_item.measures import TypedMeasures
from app.domain.quantities.length import Box, Length
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight

#: The battery kind of a product without a battery.
NO_BATTERY = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingEntry:
    """How one store's platform names the product; `platform` decides what the codes look like."""

    store_id: int
    platform: str
    fnsku: str = ""
    asin: str = ""
    gtin: str = ""

    @property
    def blank(self) -> bool:
        """Return whether the store does not name the product at all."""
        return not (self.fnsku or self.asin or self.gtin)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsEntry:
    """The HS code in one country, digits only; in China what the declaration asks besides.

    `elements` are the declaration elements 申报要素, `district` the domestic source of goods
    境内货源地. China counts in one or two legal units 法定单位, three digits each, and
    `unit_1_quantity` is how much of the first one unit of the product is.
    """

    country: str
    hs_code: str = ""
    elements: str = ""
    district: str = ""
    unit_1: str = ""
    unit_1_quantity: Decimal | None = None
    unit_2: str = ""
    unit_2_quantity: Decimal | None = None

    @property
    def blank(self) -> bool:
        """Return whether the country's customs do not know the product yet."""
        return self == CustomsEntry(country=self.country)


@dataclass(frozen=True, slots=True)
class SupplierEntry:
    """The partner that supplies a product, and by what name it is known."""

    partner_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecEntry:
    """One carton spec 箱规 as far as it is typed: units, outer size, gross weight."""

    units: int | None = None
    length: Length | None = None
    width: Length | None = None
    height: Length | None = None
    gross_weight: Weight | None = None
    typed: TypedMeasures | None = None

    @property
    def blank(self) -> bool:
        """Return whether nothing of the carton is known."""
        return not self.known

    @property
    def known(self) -> frozenset[str]:
        """Return the names of the figures that are there."""
        names = ("units", "length", "width", "height", "gross_weight")
        return frozenset(name for name in names if getattr(self, name) is not None)

    @property
    def size(self) -> Box | None:
        """Return the outer size once all three sides are there."""
        return box(self.length, self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductEntry:
    """Everything about one product; measures and value are of one unit, ready for sale.

    `purchase_cost` is what one costs from the supplier in yuan, VAT included. The figures of the
    battery are of one battery, `battery_count` of which are in a unit; `battery_test` names the
    summary of its UN 38.3 test.
    """

    sku: str
    name_zh: str = ""
    name_en: str = ""
    length: Length | None = None
    width: Length | None = None
    height: Length | None = None
    weight: Weight | None = None
    typed: TypedMeasures | None = None
    origin: str = "CN"
    material_zh: str = ""
    material_en: str = ""
    use_zh: str = ""
    use_en: str = ""
    brand: str = ""
    model: str = ""
    unit: str = "PCE"
    value: Decimal | None = None
    currency: str = "USD"
    purchase_cost: Decimal | None = None
    supplier: SupplierEntry | None = None
    battery: str = NO_BATTERY
    battery_un: str = ""
    battery_watt_hours: Decimal | None = None
    battery_lithium_g: Decimal | None = None
    battery_count: int | None = None
    battery_test: str = ""
    liquid: bool = False
    powder: bool = False
    magnet: bool = False
    listings: tuple[ListingEntry, ...] = ()
    customs: tuple[CustomsEntry, ...] = ()
    specs: tuple[SpecEntry, ...] = ()

    @property
    def size(self) -> Box | None:
        """Return the size of one unit once all three sides are there."""
        return box(self.length, self.width, self.height)

    @property
    def price(self) -> Money | None:
        """Return the declared value of one unit."""
        return None if self.value is None else Money(self.value, self.currency)

    def hs_code(self, country: str) -> str:
        """Return the HS code in `country`, empty where none is known."""
        return next((each.hs_code for each in self.customs if each.country == country), "")


def box(length: Length | None, width: Length | None, height: Length | None) -> Box | None:
    """Return the box of three sides, or None while one is missing."""
    if length is None or width is None or height is None:
        return None
    return Box(length, width, height)
