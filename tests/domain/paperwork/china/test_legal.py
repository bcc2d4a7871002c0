"""Legal units come from the net weight, from the count, or from a factor that is told."""

from decimal import Decimal

import pytest

from app.catalogue.customs_codes import declaration_tables
from app.domain.paperwork.china.legal import legal_amounts, trade_amount
from app.domain.paperwork.china.lines import merged_lines
from app.domain.shipment.details import GoodsDetails, LegalUnit
from tests.factories.china_papers import ARTICLES, KILOGRAMS, to_declare

TABLES = declaration_tables()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((KILOGRAMS,), [("20.52", "千克")]),
        ((LegalUnit(unit="036"),), [("20520", "克")]),
        ((ARTICLES, KILOGRAMS), [("54", "件"), ("20.52", "千克")]),
        ((LegalUnit(unit="007", per_unit=Decimal(2)),), [("108", "个")]),
        ((LegalUnit(unit="095", per_unit=Decimal("0.75")),), [("40.5", "升")]),
        ((LegalUnit(unit="007"),), [("", "个")]),
        ((LegalUnit(unit="999"),), [("", None)]),
        ((), [("", None)]),
    ],
)
def test_an_amount_in_legal_units(
    told: tuple[LegalUnit, ...], expected: list[tuple[str, str | None]]
) -> None:
    line = merged_lines(to_declare(goods=GoodsDetails(legal_units=told)))[0]
    amounts = legal_amounts(line, tables=TABLES)
    assert [(each.written, each.unit and each.unit.name.zh) for each in amounts] == expected
    assert [each.known for each in amounts] == [bool(written) for written, _ in expected]


def test_the_trade_unit_is_customs_unit_for_the_records_code() -> None:
    line = merged_lines(to_declare())[0]
    amount = trade_amount(line, tables=TABLES)
    assert amount.unit is not None
    assert (amount.written, amount.unit.code, amount.unit.name.zh) == ("54", "011", "件")
