"""Each place of the form holds what the record tells, in the form's order, or is still open."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.catalogue.customs_codes import declaration_tables
from app.domain.paperwork.china.field import Field, plain
from app.domain.paperwork.china.lacks import declaration_lacks, declaration_problems
from app.domain.paperwork.china.paper import declaration_paper
from app.domain.problems import Severity
from app.domain.shipment.details import GoodsDetails
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord
from tests.factories.china_papers import (
    AGENT,
    BROKER,
    KILOGRAMS,
    china_part,
    many_products,
    to_declare,
)
from tests.factories.shipment_record import shipment_record

TABLES = declaration_tables()


def form(record: ShipmentRecord) -> dict[str, Field]:
    """Return the places of the first declaration by their Chinese names."""
    filled = declaration_paper(record, tables=TABLES).forms[0]
    return {field.name.zh: field for row in (*filled.head, *filled.foot) for field in row}


def written(record: ShipmentRecord, name: str) -> tuple[str | None, str | None]:
    field = form(record)[name]
    return field.text, field.code


def test_the_places_stand_in_the_order_of_the_form() -> None:
    expected = (
        "预录入编号 海关编号 境内发货人 出境关别 出口日期 申报日期 备案号 境外收货人 运输方式"
        " 运输工具名称及航次号 提运单号 生产销售单位 监管方式 征免性质 许可证号 合同协议号"
        " 贸易国（地区） 运抵国（地区） 指运港 离境口岸 包装种类 件数 毛重（千克） 净重（千克）"
        " 成交方式 运费 保费 杂费 随附单证及编号 标记唛码及备注 特殊关系确认 价格影响确认"
        " 支付特许权使用费确认 公式定价确认 暂定价格确认 自报自缴 申报单位 海关批注及签章"
    )
    assert list(form(shipment_record())) == expected.split()


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("境内发货人", "宁波示例贸易有限公司", "91330201MA2EXAMPL8 3302960ABC"),
        ("生产销售单位", "宁波示例贸易有限公司", "91330201MA2EXAMPL8 3302960ABC"),
        ("境外收货人", "Example Outdoor LLC c/o FBA", None),
        ("运输方式", "水路运输", "2"),
        ("监管方式", "跨境电商出口海外仓", "9810"),
        ("合同协议号", "LC-2026-118", None),
        ("包装种类", "纸制或纤维板制盒/箱", "22"),
        ("件数", "3", None),
        ("毛重（千克）", "28.925", None),
        ("净重（千克）", "25.17", None),
        ("成交方式", "CIF", "1"),
        ("运费", "USD/85/3", None),
        ("保费", "USD/1.2/3", None),
        ("标记唛码及备注", "N/M", None),
    ],
)
def test_a_place_holds_text_and_code(name: str, text: str, code: str | None) -> None:
    assert written(shipment_record(), name) == (text, code)


def test_details_fill_what_the_record_alone_leaves_open() -> None:
    record = to_declare(customs_of_exit="5316", port_of_exit="470402", broker=BROKER)
    record = replace(record, vessel="EVER CALM", voyage="118E", container="CSQU3054383")
    assert written(record, "出境关别") == ("大鹏海关", "5316")
    assert written(record, "离境口岸") == (None, "470402")
    assert written(record, "申报单位") == ("示例报关有限公司", None)
    assert written(record, "运输工具名称及航次号") == ("EVER CALM/118E", None)
    assert written(record, "标记唛码及备注") == ("N/M；集装箱号：CSQU3054383", None)
    assert written(to_declare(customs_of_exit="3101"), "出境关别") == (None, "3101")


def test_a_port_that_one_office_clears_names_it_unless_another_is_told() -> None:
    yantian = shipment_record(port_of_loading="CNYTN")
    assert written(yantian, "出境关别") == ("大鹏海关", "5316")
    elsewhere = replace(to_declare(customs_of_exit="3101"), port_of_loading="CNYTN")
    assert written(elsewhere, "出境关别") == (None, "3101")
    assert form(shipment_record(port_of_loading=None))["出境关别"].lacking


def test_behind_an_agent_the_exporter_is_the_producer() -> None:
    record = to_declare(declaration_route="agent", agent=AGENT)
    assert written(record, "境内发货人")[0] == "示例进出口代理有限公司"
    assert written(record, "生产销售单位")[0] == "宁波示例贸易有限公司"


def test_an_agent_that_is_told_stands_back_where_the_exporter_declares_itself() -> None:
    record = to_declare(declaration_route="own-title", agent=AGENT)
    assert written(record, "境内发货人")[0] == "宁波示例贸易有限公司"


def test_an_agent_that_is_not_named_is_asked_for() -> None:
    record = to_declare(declaration_route="agent")
    assert form(record)["境内发货人"].lacking
    assert written(record, "生产销售单位")[0] == "宁波示例贸易有限公司"


def test_a_factory_stands_as_producer() -> None:
    factory = Party(name_en="Example Works", name_zh="示例工厂", country="CN")
    record = replace(shipment_record(), producer=factory)
    assert written(record, "生产销售单位") == ("示例工厂", None)


def test_the_trading_country_is_the_buyers_and_the_brokers_to_say_where_nothing_is_sold() -> None:
    unsold = form(shipment_record(sale=False))["贸易国（地区）"]
    assert (unsold.country, unsold.lacking) == (None, False)
    sold = form(shipment_record(sale=True))["贸易国（地区）"]
    assert (sold.country, sold.code) == ("US", "USA")
    buyer = Party(name_en="Käufer GmbH", country="DE")
    elsewhere = form(replace(to_declare(buyer=buyer), sale=True))["贸易国（地区）"]
    assert elsewhere.code == "DEU"


def test_an_unknown_consignee_is_written_as_no() -> None:
    record = shipment_record()
    nobody = replace(record, consignee=replace(record.consignee, name_en=" "))
    assert written(nobody, "境外收货人") == ("NO", None)


def test_fob_leaves_freight_and_insurance_empty_and_asks_for_neither() -> None:
    places = form(shipment_record(incoterm={"term": "FOB", "place": "Ningbo"}))
    assert [(places[name].text, places[name].lacking) for name in ("运费", "保费")] == [
        (None, False),
        (None, False),
    ]
    assert places["杂费"].text == "USD/20/3"


def test_courier_and_unknown_codes_are_left_to_the_broker() -> None:
    assert form(shipment_record(mode="courier"))["运输方式"].lacking
    assert form(shipment_record(incoterm={"term": "DAT", "place": "Y"}))["成交方式"].lacking
    assert form(to_declare(package_kind="77"))["包装种类"].lacking
    assert written(shipment_record(supervision_mode="0110"), "征免性质") == ("一般征税", "101")
    for mode in ("9710", "9810", "1039"):
        left = form(shipment_record(supervision_mode=mode))["征免性质"]
        assert (left.text, left.lacking) == (None, False)
    untold = form(shipment_record(supervision_mode=None))
    assert untold["监管方式"].lacking
    assert untold["征免性质"].lacking
    unweighed = shipment_record()
    goods = tuple(replace(item, net_weight_g=None) for item in unweighed.goods)
    assert form(replace(unweighed, goods=goods))["净重（千克）"].lacking


def test_a_declaration_without_a_carton_of_its_own_asks_for_the_packages() -> None:
    tables = replace(TABLES, form=replace(TABLES.form, most_lines=1))
    record = many_products(2, per_carton=2)
    first, second = declaration_paper(record, tables=tables).forms
    assert [form.declaration.packages for form in (first, second)] == [1, 0]
    assert "件数" in [lack.name.zh for lack in second.lacks()]


def test_each_lack_is_said_once_with_the_products_that_lack_it() -> None:
    lacks = declaration_lacks(shipment_record(), tables=TABLES)
    assert [(lack.field, lack.name.zh) for lack in lacks] == [
        ("details.customs_of_exit", "出境关别"),
        ("vessel", "运输工具名称及航次号"),
        ("bill_of_lading", "提运单号"),
        ("details.port_of_exit", "离境口岸"),
        ("details.broker", "申报单位"),
        ("goods.0.details.legal_units", "法定计量单位（BTL-750-BK、MUG-350-WH）"),
        ("goods.0.details.district", "境内货源地（BTL-750-BK、MUG-350-WH）"),
        ("goods.1.declaration_elements", "申报要素（MUG-350-WH）"),
    ]
    many = {lack.name.en: lack for lack in declaration_lacks(many_products(60), tables=TABLES)}
    assert "Legal unit (SKU-1, SKU-2, SKU-3 and 57 more)" in many


def goods_lacks(record: ShipmentRecord) -> list[str]:
    fields = (lack.field for lack in declaration_lacks(record, tables=TABLES))
    return [field for field in fields if field.startswith("goods")]


def test_a_line_told_whole_lacks_nothing() -> None:
    record = to_declare(goods=GoodsDetails(district="33021", legal_units=(KILOGRAMS,)))
    record = replace(record, goods=record.goods[:1], cartons=record.cartons[:1])
    assert goods_lacks(record) == []
    bare = replace(record.goods[0], hs_cn=None, unit="XYZ")
    assert goods_lacks(replace(record, goods=(bare,))) == ["goods.0.hs_cn", "goods.0.unit"]


def test_names_and_elements_longer_than_the_form_are_advised_against() -> None:
    record = shipment_record()
    long = replace(record.goods[0], name_zh="杯" * 51, declaration_elements="1|" + "杯" * 254)
    found = declaration_problems(replace(record, goods=(long, record.goods[1])), tables=TABLES)
    assert [(each.code, each.field, each.params["limit"]) for each in found] == [
        ("declaration-name-zh-long", "goods.0.name_zh", 50),
        ("declaration-declaration-elements-long", "goods.0.declaration_elements", 255),
    ]
    assert {each.severity for each in found} == {Severity.ADVISORY}
    assert declaration_problems(record, tables=TABLES) == []


def test_figures_have_neither_grouping_nor_trailing_zeros() -> None:
    assert [plain(Decimal(each)) for each in ("28.900", "12000", "0.5")] == ["28.9", "12000", "0.5"]


def test_parts_take_their_own_lines() -> None:
    record = to_declare(goods=GoodsDetails(parts=(china_part(400), china_part(600))))
    lines = declaration_paper(record, tables=TABLES).draft.lines
    assert [line.goods.first.name for line in lines] == ["配套件400", "配套件600"] * 2
