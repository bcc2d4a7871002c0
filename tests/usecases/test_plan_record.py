"""A planned shipment becomes the record that papers and labels are made of."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.shipment.parties import Party, TaxId
from app.domain.shipment.record import ShipmentRecord
from app.persistence.tables.plans import Shipment
from app.usecases.plan_record import record_of, shipment_reference
from app.usecases.shipment_record import read_record, write_record
from tests.factories.parties import a_company, an_importer
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, name_cartons

TODAY = date(2026, 11, 22)


def recorded(shipment: Shipment) -> ShipmentRecord:
    record, problems = record_of(shipment, day=TODAY)
    assert problems == []
    assert record is not None
    return record


def test_the_record_names_parties_route_terms_goods_and_cartons(member: Member) -> None:
    with member.session() as session:
        record = recorded(a_plan(session).shipments[0])
    assert record.reference == "IP-2026-0001-1"
    assert record.exporter.name_zh == "宁波示例贸易有限公司"
    assert record.consignee.name_en == "Ningbo Example Trading Co., Ltd. c/o Amazon ONT8"
    assert record.consignee.address_en == "24300 Nandina Ave, Moreno Valley, CA 92551"
    assert record.importer_of_record
    assert record.importer_of_record.tax_ids == (TaxId(kind="ein", value="842193712"),)
    assert (record.mode, record.incoterm.term, record.incoterm.place) == ("sea", "FOB", "Ningbo")
    assert record.quantities() == {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}
    assert record.product("LC-TW07").unit_value == Decimal("3.50")
    assert record.product("LC-TW07").hs_destination == "6302600020"
    assert [(row.first, row.last) for row in record.cartons] == [(1, 10), (11, 15), (16, 17)]


def test_the_record_keeps_the_machine_contract(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
        record = recorded(plan.shipments[0])
    again, problems = read_record(write_record(record))
    assert problems == []
    assert again == record
    assert record.cartons[0].ids[0] == "FBA17QK3M8XZU000001"


def test_ids_that_are_not_all_there_are_left_out(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        shipment.rows[0].cartons[0].external_id = "FBA17QK3M8XZU000001"
        assert recorded(shipment).cartons[0].ids == ()


def test_cartons_keep_their_numbers_where_others_fell_out(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
        shipment = plan.shipments[0]
        first, towels, _cups = shipment.rows
        for row, number in ((first, 1), (first, 5), (towels, 11)):
            row.cartons.remove(next(each for each in row.cartons if each.number == number))
        record = recorded(shipment)
    spans = [(row.first, row.last) for row in record.cartons]
    assert spans == [(2, 4), (6, 10), (12, 15), (16, 17)]
    assert record.cartons[1].ids[0] == "FBA17QK3M8XZU000006"
    assert record.carton_count == 14
    again, problems = read_record(write_record(record))
    assert (again, problems) == (record, [])


def test_a_row_that_was_taken_out_of_another_stands_by_its_numbers(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        first, towels, cups = shipment.rows
        first.position, towels.position, cups.position = 3, 1, 2
        shipment.rows.sort(key=lambda row: row.position)
        spans = [(row.first, row.last) for row in recorded(shipment).cartons]
    assert spans == [(1, 10), (11, 15), (16, 17)]


def test_an_importer_the_forwarder_brings_is_nobody_we_name(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        plan.importer = an_importer(session, kind="forwarder", forwarder="Farsail", name_en="")
        assert recorded(plan.shipments[0]).importer_of_record is None


def test_an_own_company_imports_under_its_own_name(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        company = a_company(session, name_en="Lanchuan Home LLC", country="US", uscc=None)
        plan.importer = an_importer(session, kind="own", entity_id=company.id, name_en="")
        importer = recorded(plan.shipments[0]).importer_of_record
    assert isinstance(importer, Party)
    assert (importer.name_en, importer.country) == ("Lanchuan Home LLC", "US")


def test_a_shipment_may_have_other_parties_than_its_plan(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        second = a_shipment(session, plan)
        second.exporter = a_company(session, name_en="Second Trading Co., Ltd.")
        assert recorded(second).exporter.name_en == "Second Trading Co., Ltd."
        assert recorded(plan.shipments[0]).exporter.name_en.startswith("Ningbo")
        assert shipment_reference(second) == "IP-2026-0001-2"


def test_a_sale_and_own_stock_are_told_apart(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        assert not recorded(plan.shipments[0]).sale
        plan.valuation_method = "transaction"
        assert recorded(plan.shipments[0]).sale


class TestWhatIsMissing:
    @pytest.mark.parametrize(
        "answer", [{"main_leg": ""}, {"incoterm": ""}, {"exporter_id": None}, {"importer_id": None}]
    )
    def test_an_unfinished_plan_makes_none(self, member: Member, answer: dict[str, Any]) -> None:
        with member.session() as session:
            plan = a_plan(session, **answer)
            session.expire_all()
            record, problems = record_of(plan.shipments[0], day=TODAY)
        assert record is None
        assert [each.code for each in problems] == ["record-plan-unfinished"]

    def test_values_missing_or_in_another_currency_are_named_by_sku(self, member: Member) -> None:
        with member.session() as session:
            shipment = a_plan(session).shipments[0]
            shipment.items[0].product.value = None
            shipment.items[1].product.currency = "CNY"
            _, problems = record_of(shipment, day=TODAY)
        assert [(each.code, each.params["sku"]) for each in problems] == [
            ("record-value-missing", "LC-EB20"),
            ("record-currency-differs", "LC-TW07"),
        ]

    def test_a_shipment_without_cartons_has_nothing_to_print(self, member: Member) -> None:
        with member.session() as session:
            _, problems = record_of(a_plan(session, packed=False).shipments[0], day=TODAY)
        assert [each.code for each in problems] == ["record-no-cartons"]


def test_the_date_is_the_only_thing_that_depends_on_the_day(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        later, _ = record_of(shipment, day=date(2026, 12, 1))
        assert later == replace(recorded(shipment), date=date(2026, 12, 1))
