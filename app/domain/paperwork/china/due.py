"""When China's papers are due: who declares in whose name decides."""

from collections.abc import Container, Mapping
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import Due, Need
from app.domain.shipment.record import ShipmentRecord

_DECLARED: Final = Need(
    Due.REQUIRED,
    Name(
        en="The broker files the export declaration from it.",
        zh="报关行按它录入出口报关单。",
    ),
)
_ROUTE_UNKNOWN: Final = Need(
    Due.CONDITIONAL,
    Name(
        en="Needed when the goods are declared in your name or your agent's; the record does not "
        "tell by which route they are.",
        zh="用自己或代理抬头报关时需要；报关方式还没填。",
    ),
)
_ELEMENTS: Final = Need(
    Due.REQUIRED,
    Name(
        en="Customs asks for the elements of every code; the broker checks them line by line.",
        zh="海关按编码要求申报要素，报关行逐项核对。",
    ),
)
_SOLD: Final = Need(
    Due.REQUIRED,
    Name(
        en="The goods are sold: customs, the bank and the tax bureau ask for the contract.",
        zh="货物已成交：海关、银行和税务备案都要合同。",
    ),
)
_OWN_STOCK: Final = Need(
    Due.OPTIONAL,
    Name(
        en="Stock for an overseas warehouse is not sold; its booking (订仓单) stands in place of a "
        "contract. Print it when the broker asks for one.",
        zh="发海外仓的货没有成交，以订仓单代替合同；报关行要合同时再打印。",
    ),
)
_UNSOLD: Final = Need(
    Due.CONDITIONAL,
    Name(
        en="The declaration names a contract number; customs may ask for the paper, also where "
        "nothing is sold yet.",
        zh="报关单要填合同号；没有成交的货，海关也可能要求提供合同。",
    ),
)
_AUTHORISED: Final = Need(
    Due.CONDITIONAL,
    Name(
        en="A broker files for you and needs your authorisation, now usually given on the Single "
        "Window; the sheet holds what to enter there.",
        zh="由报关行代理报关时需要委托，现在多在单一窗口上办；这份资料照着填即可。",
    ),
)


def in_own_name(record: ShipmentRecord, *, routes: Mapping[str, bool]) -> bool:
    """Return whether China's papers may carry the exporter's name or its agent's.

    `routes` tells of each declaration route whether it prints the exporter's papers. A route
    that is not told is taken for one that does; an exporter outside China has none of them.
    """
    if record.exporter.country != "CN":
        return False
    return routes.get(record.details.declaration_route or "", True)


def declaration_need(record: ShipmentRecord, *, routes: Mapping[str, bool]) -> Need | None:
    """Return when the declaration draft is due."""
    return _by_route(record, told=_DECLARED, routes=routes)


def elements_need(record: ShipmentRecord, *, routes: Mapping[str, bool]) -> Need | None:
    """Return when the elements sheet is due."""
    return _by_route(record, told=_ELEMENTS, routes=routes)


def contract_need(
    record: ShipmentRecord, *, routes: Mapping[str, bool], stock_modes: Container[str]
) -> Need | None:
    """Return when the sales contract is due: required for a sale, at most possible without.

    `stock_modes` are the supervision modes whose goods leave before they are sold.
    """
    if not in_own_name(record, routes=routes):
        return None
    if record.sale:
        return _SOLD
    return _OWN_STOCK if record.supervision_mode in stock_modes else _UNSOLD


def proxy_need(record: ShipmentRecord, *, routes: Mapping[str, bool]) -> Need | None:
    """Return when the authorisation of the broker is due."""
    return _AUTHORISED if in_own_name(record, routes=routes) else None


def _by_route(record: ShipmentRecord, *, told: Need, routes: Mapping[str, bool]) -> Need | None:
    if not in_own_name(record, routes=routes):
        return None
    known = record.details.declaration_route or record.supervision_mode
    return told if known else _ROUTE_UNKNOWN
