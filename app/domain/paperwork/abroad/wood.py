"""The statement on wood packing 非木质包装声明: none used, or treated and marked by ISPM 15."""

from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.abroad import names
from app.domain.paperwork.abroad.sheet import DataSheet, Entry, Section
from app.domain.paperwork.stated import Fact, shared_parties
from app.domain.paperwork.totals import carton_totals
from app.domain.shipment.record import ShipmentRecord

_STATEMENTS: Final = {
    "none": Name(
        "No wood packing material was used in this shipment: no pallets, crates, dunnage or"
        " blocking of solid wood.",
        "本批货物未使用木质包装材料：没有实木托盘、木箱、垫木和支撑木。",
    ),
    "treated": Name(
        "All wood packing material in this shipment was treated and bears the mark of ISPM 15.",
        "本批货物所用木质包装均已按ISPM 15处理并加施标识。",
    ),
}
_UNTREATED: Final = Name(
    "Untreated wood packing is used. Replace it, or have it treated and marked by ISPM 15, before"
    " the goods leave.",
    "使用了未经处理的木质包装。请在发货前更换，或按ISPM 15处理并加施标识。",
)


def wood_statement(record: ShipmentRecord) -> DataSheet:
    """Return the statement that fits what the record tells of wood; open while it tells nothing."""
    totals = carton_totals(record)
    return DataSheet(
        record=record,
        sections=(
            Section(
                names.PARTIES,
                (names.shipper(record), names.consignee(record), names.deliver_to(record)),
            ),
            Section(
                names.TRANSPORT,
                (
                    names.vessel(record),
                    names.master_bill(record),
                    names.container(record),
                    Entry(name=names.PACKAGES, values=names.packages(record), field="cartons"),
                    Entry(name=names.GROSS_WEIGHT, values=(totals.gross_weight,), field="cartons"),
                ),
            ),
            Section(Name("Statement", "声明"), (_statement(record.details.wood_packing),)),
        ),
        facts={
            **shared_parties(record),
            Fact.CARTONS: totals.cartons,
            Fact.GROSS_WEIGHT: totals.gross_weight,
        },
    )


def _statement(told: str | None) -> Entry:
    return Entry(
        name=Name("Wood packing material", "木质包装"),
        values=(_STATEMENTS.get(told or ""),),
        field="details.wood_packing",
        hint=_UNTREATED if told == "untreated" else None,
    )
