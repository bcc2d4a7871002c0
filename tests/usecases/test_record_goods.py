"""A product becomes the goods of a record, with what only some papers ask."""

from decimal import Decimal

import pytest

from app.domain.quantities.weight import Weight
from app.domain.shipment.details import NO_GOODS_DETAILS, Battery, LegalUnit, Part
from app.persistence.tables.products import CustomsProfile, DeclarationLine, Product
from app.usecases.record_goods import goods_of
from tests.factories.partners import a_partner
from tests.factories.people import Member
from tests.factories.plans import a_plan


def test_a_product_of_which_nothing_more_is_known_tells_nothing_more(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        towels = shipment.items[1].product
        assert goods_of(towels, shipment).details == NO_GOODS_DETAILS


def test_the_supplier_is_the_manufacturer(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        product = shipment.items[0].product
        product.supplier_id = a_partner(session).id
        session.commit()
        told = goods_of(product, shipment).details
        assert told.supplier == "宁波示例杯业有限公司"
        assert told.manufacturer is not None
        assert told.manufacturer.name_en == "Ningbo Example Cup Co., Ltd."
        product.supplier_id = None
        session.commit()
        assert goods_of(product, shipment).details.supplier is None


def test_a_supplier_without_an_english_name_goes_by_its_chinese_one(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        product = shipment.items[0].product
        product.supplier_id = a_partner(session, name_en="").id
        session.commit()
        told = goods_of(product, shipment).details
        assert told.manufacturer is not None
        assert told.manufacturer.name_en == "宁波示例杯业有限公司"


def test_what_is_known_of_the_battery_is_told_of_goods_that_have_one(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        product = shipment.items[0].product
        product.battery_un, product.battery_watt_hours = "UN3481", Decimal("0.185")
        product.battery_count, product.battery_test = 2, "TS-2026-17"
        product.battery = "none"
        assert goods_of(product, shipment).details.battery is None
        product.battery = "battery-contained"
        assert goods_of(product, shipment).details.battery == Battery(
            un_number="UN3481", watt_hours=Decimal("0.185"), count=2, test_summary="TS-2026-17"
        )


def test_china_counts_in_legal_units_and_asks_for_the_district(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        product = shipment.items[0].product
        product.liquid = product.magnet = True
        home = next(each for each in product.customs if each.country == "CN")
        home.district, home.unit_1, home.unit_2 = "33029", "007", "035"
        home.unit_2_quantity = Decimal("0.38")
        told = goods_of(product, shipment).details
    assert told.district == "33029"
    assert told.cargo_flags == ("liquid", "magnet")
    assert told.legal_units == (
        LegalUnit(unit="007"),
        LegalUnit(unit="035", per_unit=Decimal("0.38")),
    )


def test_lines_of_china_and_of_the_destination_are_parts(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        product = shipment.items[0].product
        for country, share in (("CN", 600), ("CN", 400), ("DE", 1000)):
            session.add(line_of(product, country, share=share))
        if not any(each.country == "DE" for each in product.customs):
            product.customs.append(CustomsProfile(country="DE", hs_code="851830"))
        session.commit()
        session.expire_all()
        parts = goods_of(product, shipment).details.parts
    assert [(part.country, part.share) for part in parts] == [("CN", 400), ("CN", 600)]
    assert parts[1] == Part(
        country="CN",
        hs_code="8518300000",
        name_zh="耳机",
        name_en="Earphones",
        origin="CN",
        share=600,
        net_weight_g=40,
    )


def line_of(product: Product, country: str, *, share: int) -> DeclarationLine:
    return DeclarationLine(
        product_id=product.id,
        country=country,
        position=share,
        hs_code="8518300000",
        name_zh="耳机",
        name_en="Earphones",
        origin="CN",
        share=share,
        net_weight=Weight(40),
    )


def test_no_value_is_made_up(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        product = shipment.items[0].product
        product.value = None
        with pytest.raises(ValueError, match="no value"):
            goods_of(product, shipment)
