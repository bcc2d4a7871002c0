"""Facts that only some papers ask for; every one may be missing, and is then said to be missing.

The record carries them under "details", beside the facts that every paper needs.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.shipment.parties import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalUnit:
    """A unit customs counts a code in 法定单位, by its three digits in China's table of units.

    `per_unit` is how much of it one unit of the goods is; None where it follows from the net
    weight or from the count itself, or is not known.
    """

    unit: str
    per_unit: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Battery:
    """The lithium battery in, or packed with, one unit of the goods.

    `un_number` is "UN3481"; `watt_hours` is per battery, `lithium_g` grams of lithium metal per
    battery; `count` is batteries per unit; `test_summary` names the UN 38.3 test summary.
    """

    un_number: str | None = None
    watt_hours: Decimal | None = None
    lithium_g: Decimal | None = None
    count: int | None = None
    test_summary: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the lines that the goods declare as in `country`: sets, accessories, adapters.

    `share` is the part's share of the value in thousandths; `net_weight_g` is in one unit.
    """

    country: str
    hs_code: str
    name_zh: str
    name_en: str
    origin: str
    share: int
    net_weight_g: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsDetails:
    """What some papers ask about one product.

    `district` is the domestic source of goods 境内货源地, five digits; `cargo_flags` are codes of
    the catalogue (liquid, powder, magnet); `supplier` is by whom labels and cartons are split.
    """

    legal_units: tuple[LegalUnit, ...] = ()
    district: str | None = None
    supplier: str | None = None
    manufacturer: Party | None = None
    battery: Battery | None = None
    cargo_flags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What some papers ask about the whole shipment.

    `declaration_route` is a code of the catalogue; `agent` is the trading company that declares
    for the exporter 双抬头, `broker` who files; `customs_of_exit` is four digits 出境关别,
    `port_of_exit` six 离境口岸; `package_kind` two digits of China's table 包装种类;
    `wood_packing` is none, treated (ISPM 15) or untreated.
    """

    declaration_route: str | None = None
    agent: Party | None = None
    broker: Party | None = None
    forwarder: Party | None = None
    seller: Party | None = None
    buyer: Party | None = None
    stuffing_place: Party | None = None
    consolidator: Party | None = None
    carrier_code: str | None = None
    master_bill: str | None = None
    house_bill: str | None = None
    customs_of_exit: str | None = None
    port_of_exit: str | None = None
    cargo_ready: date | None = None
    departure: date | None = None
    arrival: date | None = None
    contract_date: date | None = None
    valuation_method: str | None = None
    valuation_reason: str | None = None
    package_kind: str | None = None
    wood_packing: str | None = None
    warehouse_entry_no: str | None = None
    customer_code: str | None = None
    signatory: str | None = None


#: A record that says nothing beyond what every paper needs.
NO_GOODS_DETAILS: Final = GoodsDetails()
NO_DETAILS: Final = Details()
