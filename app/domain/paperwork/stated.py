"""The facts that papers have in common, so that no two of them may state one differently."""

from collections.abc import Mapping
from enum import StrEnum

from app.domain.shipment.record import ShipmentRecord


class Fact(StrEnum):
    """What more than one paper states; the type of its value stands behind it."""

    UNITS = "units"  # int
    CARTONS = "cartons"  # int
    NET_WEIGHT = "net-weight"  # Weight
    GROSS_WEIGHT = "gross-weight"  # Weight
    VOLUME = "volume"  # Volume
    GOODS_VALUE = "goods-value"  # Money, freight, insurance and charges left out
    CURRENCY = "currency"  # str
    CODES_HERE = "codes-here"  # frozenset of China's HS codes, digits
    CODES_THERE = "codes-there"  # frozenset of the destination's HS codes, digits
    SUBHEADINGS = "subheadings"  # frozenset of six digits
    EXPORTER = "exporter"  # str, the English name
    CONSIGNEE = "consignee"  # str, the English name
    IMPORTER = "importer"  # str, the English name
    TRADE_TERM = "trade-term"  # str, "DDP Moreno Valley"
    CONTRACT = "contract"  # str


#: What one paper states; a fact that it does not state is left out.
Stated = Mapping[Fact, object]


def shared_parties(record: ShipmentRecord) -> Stated:
    """Return who stands on the record."""
    importer = record.importer_of_record
    return {
        Fact.EXPORTER: record.exporter.name_en,
        Fact.CONSIGNEE: record.consignee.name_en,
        **({Fact.IMPORTER: importer.name_en} if importer else {}),
        **({Fact.CONTRACT: record.contract_no} if record.contract_no else {}),
    }


def shared_facts(record: ShipmentRecord) -> Stated:
    """Return who stands on the record, its term and currency, and the codes of what is packed."""
    packed = record.quantities()
    goods = [item for item in record.goods if item.sku in packed]
    here = frozenset(item.hs_cn for item in goods if item.hs_cn)
    there = frozenset(item.hs_destination for item in goods if item.hs_destination)
    return {
        **shared_parties(record),
        Fact.CURRENCY: record.currency,
        Fact.TRADE_TERM: f"{record.incoterm.term} {record.incoterm.place}",
        **({Fact.CODES_HERE: here} if here else {}),
        **({Fact.CODES_THERE: there} if there else {}),
    }
