"""Orders for every kind of own label, about one record that needs all of them, and their codes."""

from dataclasses import dataclass, field, replace
from typing import Any, Final

from app.domain.labelling.gs1.sscc import SsccSeries
from app.domain.shipment.details import Details
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord
from app.usecases.labels import LabelOrder, make_labels
from tests.factories.shipment_record import shipment_record

#: A company with characters that only the second font has.
NAME: Final = "宁波䶮堃喆贸易有限公司"
_SERIES: Final = SsccSeries("6901234")
_PALLETS: Final = ("1", "2")
_SSCCS: Final = {f"pallet:{name}": _SERIES.number(int(name)) for name in _PALLETS}
_CARTONS: Final = [["FBA17QK3M8XZU000001"], ["FBA17QK3M8XZU000002"], ["FBA17QK3M8XZU000003"]]
_CONTENTS: Final = [
    ["AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:24"],
    ["AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:24"],
    ["AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:6,FNSKU:X002DEF456,QTY:15"],
]
_UNITS: Final = {"BTL-750-BK": 1, "MUG-350-WH": 2}
_FNSKUS: Final = ["X001ABC123", "X002DEF456", "X002DEF456"]
_GS1: Final = [
    ["(02)06291041500213(37)48", "(420)92551", f"(00){_SSCCS['pallet:1']}"],
    ["(420)92551", f"(00){_SSCCS['pallet:2']}"],
]
_SHEET: Final = {"start": 5, "offset": (1_500, -500), "rules": (99_500, 100_000)}
_GTIN: Final = "6291041500213"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is ordered, and the codes on each of the pages, from top to bottom."""

    order: dict[str, Any]
    codes: list[list[str]] = field(default_factory=lambda: [[]])

    @property
    def rolled(self) -> bool:
        """Return whether a thermal printer can print it, one label after another."""
        kind = self.order.get("kind", "carton")
        stock = str(self.order.get("stock", ""))
        return kind != "battery" and not stock.startswith(("A4_", "Letter_"))


#: Every kind of label on its stocks, by the name of its approved picture.
ASKED: Final = {
    "carton": Asked({}, _CARTONS),
    "carton-4-6-in": Asked({"stock": "4x6in", "handling": ("fragile", "keep-dry")}, _CARTONS),
    "box-content": Asked(
        {"box_content": True},
        [page for pair in zip(_CARTONS, _CONTENTS, strict=True) for page in pair],
    ),
    "unit-60-40-mm": Asked(
        {"kind": "fnsku", "stock": "60x40", "quantities": _UNITS}, [[code] for code in _FNSKUS]
    ),
    "unit-2-1-in": Asked(
        {"kind": "fnsku", "stock": "2x1in", "quantities": _UNITS}, [[code] for code in _FNSKUS]
    ),
    "unit-sheet": Asked(
        {"kind": "fnsku", "stock": "A4_27", "quantities": _UNITS, **_SHEET}, [_FNSKUS]
    ),
    "pallet": Asked({"kind": "pallet"}, [[]] * 8),
    "sscc": Asked({"kind": "sscc", "stock": "A6", "ssccs": _SSCCS}, _GS1),
    "sscc-4-6-in": Asked({"kind": "sscc", "stock": "4x6in", "ssccs": _SSCCS}, _GS1),
    "entry": Asked({"kind": "entry"}, [[]] * 3),
    "suffocation": Asked({"kind": "suffocation", "stock": "60x40"}),
    "set": Asked({"kind": "set", "stock": "60x40"}),
    "battery": Asked({"kind": "battery", "un_numbers": ("UN3481",), "phone": "+86 574 8700 0000"}),
}


def label_record() -> ShipmentRecord:
    """Return a record on two pallets, with an entry number, and a forwarder of a rare name."""
    found = shipment_record()
    flask, mug = found.goods
    flasks, mixed = found.cartons
    return replace(
        found,
        exporter=replace(found.exporter, name_zh=NAME),
        goods=(replace(flask, gtin=_GTIN), replace(mug, fnsku="X002DEF456")),
        cartons=(replace(flasks, pallet="1"), replace(mixed, pallet="2")),
        details=Details(
            warehouse_entry_no="YW2611-0815",
            customer_code="LC-堃喆",
            forwarder=Party(
                name_en="Ningbo Example Forwarding", name_zh="堃喆国际货代", country="CN"
            ),
        ),
    )


def made_labels(name: str, record: ShipmentRecord | None = None, **more: Any) -> bytes:
    """Return the file that one of the orders makes."""
    found = make_labels(record or label_record(), LabelOrder(**ASKED[name].order | more))
    assert isinstance(found, bytes), found
    return found
