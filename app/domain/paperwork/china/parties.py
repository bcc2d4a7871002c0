"""Who stands where on China's papers, which the declaration route decides."""

from typing import Final

from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord

#: The declaration route 双抬头 on which a trading company declares for the exporter.
AGENT_ROUTE: Final = "agent"


def consignor(record: ShipmentRecord) -> Party | None:
    """Return who signs the contract abroad and declares 境内发货人.

    On the agent route 双抬头 that is the trading company, None while it is not named.
    """
    details = record.details
    if details.agent is not None:
        return details.agent
    return None if details.declaration_route == AGENT_ROUTE else record.exporter


def producer(record: ShipmentRecord) -> Party:
    """Return the producer or seller 生产销售单位: the exporter itself behind an agent."""
    if consignor(record) is not record.exporter:
        return record.exporter
    return record.producer or record.exporter


def buyer(record: ShipmentRecord) -> Party:
    """Return who the goods are sold or sent to."""
    return record.details.buyer or record.consignee


def trading_country(record: ShipmentRecord) -> str:
    """Return the country 贸易国 of who buys; of who owns the goods where nothing is sold.

    GACC 2019 no. 18 asks so of goods that leave without a sale.
    """
    return buyer(record).country if record.sale else record.exporter.country
