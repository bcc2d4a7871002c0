"""China's papers are due by declaration route, and none is printed behind a bought title."""

from dataclasses import replace
from functools import partial

import pytest

from app.catalogue.declaration_routes import papers_by_route, stock_modes
from app.domain.paperwork.china.due import (
    contract_need,
    declaration_need,
    elements_need,
    proxy_need,
)
from app.domain.paperwork.document import Due, Need
from app.domain.shipment.record import ShipmentRecord
from tests.factories.china_papers import to_declare
from tests.factories.shipment_record import shipment_record

ROUTES = papers_by_route()
_CONTRACT = partial(contract_need, stock_modes=stock_modes())
NEEDS = (declaration_need, elements_need, _CONTRACT, proxy_need)


def needs(record: ShipmentRecord) -> list[Due | None]:
    found: list[Need | None] = [need(record, routes=ROUTES) for need in NEEDS]
    return [need.due if need else None for need in found]


def test_a_bought_title_has_none_of_them() -> None:
    assert needs(to_declare(declaration_route="forwarder-title")) == [None] * 4


def test_an_exporter_outside_china_has_none_of_them() -> None:
    record = shipment_record()
    abroad = replace(record, exporter=replace(record.exporter, country="HK"))
    assert needs(abroad) == [None] * 4


@pytest.mark.parametrize("route", ["own-title", "agent", "market-purchase"])
def test_declared_goods_need_declaration_and_elements(route: str) -> None:
    assert needs(to_declare(declaration_route=route))[:2] == [Due.REQUIRED] * 2


def test_a_route_that_is_not_told_makes_them_conditional() -> None:
    unknown = shipment_record(supervision_mode=None)
    assert needs(unknown)[:2] == [Due.CONDITIONAL] * 2
    assert needs(shipment_record())[:2] == [Due.REQUIRED] * 2


def test_a_sale_needs_its_contract_and_stock_for_a_warehouse_may_have_one() -> None:
    assert needs(shipment_record(sale=True))[2] is Due.REQUIRED
    assert needs(shipment_record())[2] is Due.OPTIONAL
    assert needs(shipment_record(supervision_mode="0110"))[2] is Due.CONDITIONAL


def test_a_broker_needs_an_authorisation() -> None:
    assert needs(shipment_record())[3] is Due.CONDITIONAL
