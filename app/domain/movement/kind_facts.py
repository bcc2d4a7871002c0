"""What each kind of movement is called, which entries it has, and whether cartons share it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.movement.kinds import MovementKind
from app.domain.naming import Name

_NOTE: Final = Name("Note", "备注")


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFact:
    """One kind of movement.

    `entries` are its fields in the order they are asked for, each with the name the kind gives it.
    `one_at_a_time`: a carton is in no second one of the kind until it has left the first.
    `numbered_once`: no two of the same party bear one number; containers come back every voyage.
    """

    kind: MovementKind
    name: Name
    entries: Mapping[str, Name]
    one_at_a_time: bool = True
    numbered_once: bool = True

    def called(self, number: str) -> Name:
        """Return how one movement of the kind is called: by its number, once there is one."""
        if not number:
            return Name(f"{self.name.en} (number to come)", f"{self.name.zh}（号码待补）")
        return Name(f"{self.name.en} {number}", f"{self.name.zh} {number}")


_ALL: Final = (
    KindFact(
        kind=MovementKind.WAREHOUSE_ENTRY,
        name=Name("Warehouse entry", "入仓"),
        entries={
            "number": Name("Warehouse entry number", "入仓号"),
            "party": Name("Forwarder or warehouse", "货代或仓库"),
            "note": _NOTE,
        },
        one_at_a_time=False,
    ),
    KindFact(
        kind=MovementKind.FORWARDER_ORDER,
        name=Name("Forwarder order", "运单"),
        entries={
            "number": Name("Forwarder order number", "运单号"),
            "party": Name("Forwarder", "货代"),
            "note": _NOTE,
        },
    ),
    KindFact(
        kind=MovementKind.CONTAINER,
        name=Name("Container or air waybill", "柜/提单"),
        entries={
            "number": Name("Container or air waybill number", "柜号或空运单号"),
            "seal": Name("Seal number", "封号"),
            "master_bill": Name("Master bill of lading (MBL)", "主单(MBL)"),
            "house_bill": Name("House bill of lading (HBL)", "分单(HBL)"),
            "party": Name("Shipping line or airline", "船公司或航空公司"),
            "vessel": Name("Vessel", "船名"),
            "voyage": Name("Voyage or flight", "航次或航班"),
            "note": _NOTE,
        },
        numbered_once=False,
    ),
    KindFact(
        kind=MovementKind.DECLARATION,
        name=Name("Export declaration", "报关单"),
        entries={
            "number": Name("Export declaration number", "报关单号"),
            "party": Name("Customs broker", "报关行"),
            "note": _NOTE,
        },
    ),
    KindFact(
        kind=MovementKind.ENTRY,
        name=Name("Destination entry", "清关"),
        entries={
            "number": Name("Entry number", "清关单号"),
            "party": Name("Broker at destination", "清关行"),
            "note": _NOTE,
        },
    ),
    KindFact(
        kind=MovementKind.APPOINTMENT,
        name=Name("Delivery appointment", "预约"),
        entries={
            "number": Name("Appointment number (ISA)", "预约号(ISA)"),
            "party": Name("Delivered by", "派送公司"),
            "note": _NOTE,
        },
    ),
)

KIND_FACTS: Final[Mapping[MovementKind, KindFact]] = {fact.kind: fact for fact in _ALL}
