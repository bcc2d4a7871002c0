"""Who stands where on China's papers, which the declaration route decides."""

from typing import Final

from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord

#: Declaration routes: in the exporter's own name, and behind a trading company 双抬头.
_OWN: Final = "own-title"
_AGENT: Final = "agent"


def consignor(record: ShipmentRecord) -> Party | None:
    """Return who signs the contract abroad and declares 境内发货人.

    Behind an agent that is the trading company, None while it is not named; in its own name it
    is the exporter, even where an agent is told.
    """
    details = record.details
    if details.declaration_route == _OWN:
        return record.exporter
    return details.agent or (None if details.declaration_route == _AGENT else record.exporter)


def producer(record: ShipmentRecord) -> Party:
    """Return the producer or seller 生产销售单位: the exporter itself behind an agent."""
    if consignor(record) is not record.exporter:
        return record.exporter
    return record.producer or record.exporter


def buyer(record: ShipmentRecord) -> Party:
    """Return who the goods are sold or sent to."""
    return record.details.buyer or record.consignee


def trading_country(record: ShipmentRecord) -> str | None:
    """Return the country 贸易国 of who buys; None for own stock, which the broker decides on."""
    return buyer(record).country if record.sale else None
