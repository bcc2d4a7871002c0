"""The sales contract stands between who declares and the buyer, on the invoice's figures."""

from dataclasses import replace

from app.catalogue.trade_terms import trade_terms
from app.domain.paperwork.china.contract import SalesContract, contract_lacks, sales_contract
from app.domain.paperwork.stated import Fact
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord
from tests.factories.china_papers import AGENT, to_declare
from tests.factories.shipment_record import shipment_record


def contract(record: ShipmentRecord) -> SalesContract:
    return sales_contract(record, terms=trade_terms())


def test_the_exporter_sells_to_the_consignee() -> None:
    made = contract(shipment_record())
    assert made.seller is made.record.exporter
    assert made.principal is None
    assert made.buyer is made.record.consignee
    assert made.term is trade_terms()["DDP"]


def test_behind_an_agent_the_agent_signs_for_the_exporter() -> None:
    made = contract(to_declare(declaration_route="agent", agent=AGENT))
    assert made.seller is AGENT
    assert made.principal is made.record.exporter


def test_a_buyer_that_is_told_stands_instead_of_the_consignee() -> None:
    buyer = Party(name_en="Example Buyer Inc.", country="US")
    assert contract(to_declare(buyer=buyer)).buyer is buyer


def test_it_states_what_the_invoice_states() -> None:
    made = contract(shipment_record())
    assert made.stated()[Fact.GOODS_VALUE] == made.invoice.goods_value
    assert made.stated()[Fact.CARTONS] == 3


def test_it_lacks_what_only_the_parties_know() -> None:
    assert [lack.name.zh for lack in contract_lacks(shipment_record())] == [
        "合同日期",
        "开船/起飞",
    ]
    open_ = replace(to_declare(declaration_route="agent"), contract_no=None, payment_terms=None)
    assert [lack.field for lack in contract_lacks(open_)] == [
        "details.agent",
        "contract_no",
        "details.contract_date",
        "details.departure",
        "payment_terms",
    ]


def test_an_unknown_term_says_nothing_of_risk() -> None:
    record = shipment_record(incoterm={"term": "DAT", "place": "Y"})
    assert contract(record).term is None
