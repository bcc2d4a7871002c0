"""A figure that two papers state differently blocks, and the message shows both cells."""

from dataclasses import replace
from decimal import Decimal

from app.domain.naming import Language
from app.domain.paperwork.agreement import disagreements, undeclared
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.paperwork.packing_list import packing_list
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.wording.problems import say
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def zh(problems: list[Problem]) -> list[str]:
    assert all(problem.blocking for problem in problems)
    return [say(problem, Language.ZH) for problem in problems]


def test_papers_of_one_record_agree_with_each_other_the_cartons_and_the_plan() -> None:
    record = shipment_record()
    invoice, packing = commercial_invoice(record), packing_list(record)
    planned = {"BTL-750-BK": 54, "MUG-350-WH": 15}
    assert disagreements(invoice, packing=packing, planned=planned) == []


def test_a_packing_list_that_differs_from_the_cartons() -> None:
    record = shipment_record()
    packing = packing_list(record)
    changed = replace(packing, totals=replace(packing.totals, units=1180))
    assert zh(disagreements(commercial_invoice(record), packing=changed)) == [
        "箱单 1,180 件，纸箱 69 件，请核对。",
    ]


def test_an_unknown_net_weight_is_not_called_a_disagreement() -> None:
    document = shipment_document()
    document["goods"][0]["net_weight_g"] = None
    record = shipment_record(goods=document["goods"])
    assert disagreements(commercial_invoice(record), packing=packing_list(record)) == []


def test_invoice_lines_worth_something_else_than_what_is_packed() -> None:
    record = shipment_record()
    invoice = commercial_invoice(record)
    dearer = replace(invoice.lines[0], amount=Money(Decimal("300.00"), "USD"))
    changed = replace(
        invoice,
        lines=(dearer, *invoice.lines[1:]),
        total=invoice.total + Money(Decimal("73.20"), "USD"),
    )
    assert zh(disagreements(changed, packing=packing_list(record))) == [
        "金额：发票各行 USD 317.33，箱单 USD 244.13，请核对。"
    ]


def test_an_invoice_total_that_is_not_the_sum_of_its_lines_and_charges() -> None:
    record = shipment_record()
    changed = replace(commercial_invoice(record), total=Money(Decimal(350), "USD"))
    assert zh(disagreements(changed, packing=packing_list(record))) == [
        "金额：发票各行 USD 350.33，发票合计 USD 350.00，请核对。"
    ]


def test_a_shortfall_against_the_plan_names_the_sku_and_both_figures() -> None:
    record = shipment_record()
    planned = {"BTL-750-BK": 60, "CUP-1": 10, "MUG-350-WH": 15}
    problems = disagreements(
        commercial_invoice(record), packing=packing_list(record), planned=planned
    )
    assert [problem.field for problem in problems] == ["items.BTL-750-BK", "items.CUP-1"]
    assert zh(problems) == [
        "SKU BTL-750-BK：计划 60 件，箱单 54 件，请核对。",
        "SKU CUP-1：计划 10 件，箱单 0 件，请核对。",
    ]


def test_a_carton_lighter_than_its_contents() -> None:
    document = shipment_document()
    document["cartons"][0]["gross_weight_g"] = 9119
    record = shipment_record(cartons=document["cartons"])
    problems = disagreements(commercial_invoice(record), packing=packing_list(record))
    assert [problem.field for problem in problems] == ["cartons.0.gross_weight_g"]
    assert zh(problems) == ["毛重小于净重：第 1～2 箱每箱毛重 9.119 kg，净重 9.12 kg，请更正。"]


def test_a_declaration_that_leaves_cartons_out_is_to_be_looked_at() -> None:
    record = shipment_record()
    [problem] = undeclared(record, declared={"310420260000000001": [1, 2]})
    assert not problem.blocking
    assert say(problem, Language.ZH) == (
        "报关单 310420260000000001 共 2 箱，货件 3 箱；第 3 箱不在任何报关单上，请核对。"
    )


def test_declarations_that_hold_every_carton_between_them_agree() -> None:
    record = shipment_record()
    assert undeclared(record, declared={"A": [1], "B": [2, 3]}) == []
    assert undeclared(record, declared={}) == []
