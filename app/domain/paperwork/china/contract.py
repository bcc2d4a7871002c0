"""The sales contract 外销合同: goods, price, shipment and payment as the record has them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.paperwork.china.parties import buyer, consignor
from app.domain.paperwork.document import Lack
from app.domain.paperwork.invoice import Invoice, commercial_invoice
from app.domain.paperwork.stated import Stated
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord
from app.domain.trade.terms import TradeTerm


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesContract:
    """The contract's content: the invoice's goods and charges, between seller and buyer.

    The seller is who declares, which behind an agent is the agent, None while it is not named;
    `principal` is then the exporter it acts for. `term` is None for one we do not know.
    """

    record: ShipmentRecord
    seller: Party | None
    principal: Party | None
    buyer: Party
    invoice: Invoice
    term: TradeTerm | None

    def stated(self) -> Stated:
        """Return what the contract states of the facts that papers share."""
        return self.invoice.stated()


def sales_contract(record: ShipmentRecord, *, terms: Mapping[str, TradeTerm]) -> SalesContract:
    """Return the contract for everything in the cartons."""
    seller = consignor(record)
    return SalesContract(
        record=record,
        seller=seller,
        principal=None if seller is record.exporter else record.exporter,
        buyer=buyer(record),
        invoice=commercial_invoice(record),
        term=terms.get(record.incoterm.term),
    )


def contract_lacks(record: ShipmentRecord) -> Iterator[Lack]:
    """Yield what the contract shows as still to be filled in."""
    told = (
        ("details.agent", consignor(record), Name(en="Seller", zh="卖方")),
        ("contract_no", record.contract_no, Name(en="Contract no.", zh="合同号")),
        (
            "details.contract_date",
            record.details.contract_date,
            Name(en="Date of contract", zh="合同日期"),
        ),
        ("details.departure", record.details.departure, Name(en="Departure", zh="开船/起飞")),
        ("payment_terms", record.payment_terms, Name(en="Payment", zh="付款方式")),
    )
    return (Lack(field, name) for field, fact, name in told if not fact)
