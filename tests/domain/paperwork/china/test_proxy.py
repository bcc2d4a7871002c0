"""The authorisation names who authorises whom, and the goods in short."""

from datetime import date

from app.catalogue.customs_codes import declaration_tables
from app.domain.paperwork.china.proxy import customs_proxy, proxy_lacks
from app.domain.paperwork.stated import Fact
from app.domain.shipment.record import ShipmentRecord
from tests.factories.china_papers import AGENT, BROKER, many_products, to_declare
from tests.factories.shipment_record import shipment_record

TABLES = declaration_tables()


def told(record: ShipmentRecord) -> dict[str, str | None]:
    """Return the goods of the sheet, by the Chinese names of their places."""
    sheet = customs_proxy(record, tables=TABLES)
    return {field.name.zh: field.text for row in sheet.goods for field in row}


def lacks(record: ShipmentRecord) -> list[tuple[str, str]]:
    return [(lack.field, lack.name.zh) for lack in proxy_lacks(record, tables=TABLES)]


def test_the_goods_are_told_in_short() -> None:
    assert told(to_declare(departure=date(2026, 12, 1))) == {
        "主要货物名称": "不锈钢保温杯、陶瓷马克杯",
        "HS编码": "9617001900、6912001000",
        "货物总价": "USD 244.13",
        "监管方式": "跨境电商出口海外仓",
        "合同协议号": "LC-2026-118",
        "件数及包装": "3 纸制或纤维板制盒/箱",
        "毛重（千克）": "28.925",
        "提单号": None,
        "出口日期": "2026-12-01",
    }


def test_many_codes_are_counted_after_the_first_three() -> None:
    expected = "9617000001、9617000002、9617000003 等 9 项"
    assert told(many_products(9))["HS编码"] == expected


def test_a_broker_that_is_unknown_is_one_lack() -> None:
    assert lacks(shipment_record()) == [
        ("details.broker", "被委托方"),
        ("bill_of_lading", "提单号"),
        ("details.departure", "出口日期"),
    ]


def test_what_a_known_party_lacks_is_said_with_its_name() -> None:
    found = lacks(to_declare(broker=BROKER, agent=AGENT))
    assert ("details.broker.uscc", "被委托方统一社会信用代码") in found
    assert ("details.agent.phone", "委托方电话") in found
    assert ("details.agent.uscc", "委托方统一社会信用代码") not in found


def test_behind_an_agent_the_agent_authorises() -> None:
    sheet = customs_proxy(to_declare(declaration_route="agent", agent=AGENT), tables=TABLES)
    assert sheet.principal[0][0].text == "示例进出口代理有限公司"


def test_an_unknown_kind_of_package_is_asked_for() -> None:
    assert ("details.package_kind", "件数及包装") in lacks(to_declare(package_kind="77"))


def test_it_states_what_the_declaration_states() -> None:
    stated = customs_proxy(shipment_record(), tables=TABLES).stated()
    assert (stated[Fact.CARTONS], stated[Fact.UNITS]) == (3, 69)
