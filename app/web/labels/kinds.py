"""The kinds of labels a shipment can have, what this one needs first, and how each is called."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from app.domain.labelling.sheets import LabelKind
from app.domain.shipment.record import ShipmentRecord
from app.web.i18n import lazy

TITLES: Final[dict[LabelKind, Any]] = {
    LabelKind.CARTON: lazy("Carton labels"),
    LabelKind.FNSKU: lazy("FNSKU labels"),
    LabelKind.PALLET: lazy("Pallet labels"),
    LabelKind.SSCC: lazy("GS1 labels with SSCC"),
    LabelKind.ENTRY: lazy("Entry marks"),
    LabelKind.BATTERY: lazy("Lithium battery marks"),
    LabelKind.SUFFOCATION: lazy("Suffocation warnings"),
    LabelKind.SET: lazy("Labels for sets"),
}
#: The kinds with a page of their own, as an address names them.
OWN_PAGES: Final = tuple(kind for kind in TITLES if kind not in {LabelKind.CARTON, LabelKind.FNSKU})
#: How such a page is addressed.
KIND: Final = f"<any({','.join(OWN_PAGES)}):label_kind>"


@dataclass(frozen=True, slots=True)
class KindLink:
    """One kind in the row of kinds; `needed` by what the shipment says."""

    kind: LabelKind
    needed: bool = False

    @property
    def title(self) -> Any:
        """Return what the kind is called."""
        return TITLES[self.kind]


def links(record: ShipmentRecord | None) -> list[KindLink]:
    """Return the kinds beyond carton and unit labels, the needed ones first.

    The battery mark is offered only where goods have a battery.
    """
    found = [
        KindLink(kind, needed=kind in set(_needed(record)))
        for kind in OWN_PAGES
        if kind is not LabelKind.BATTERY or has_batteries(record)
    ]
    return sorted(found, key=lambda link: not link.needed)


def has_batteries(record: ShipmentRecord | None) -> bool:
    """Return whether any goods have a battery."""
    return record is not None and any(item.battery or item.details.battery for item in record.goods)


def _needed(record: ShipmentRecord | None) -> Iterator[LabelKind]:
    if record is None:
        return
    if record.details.warehouse_entry_no:
        yield LabelKind.ENTRY
    if any(row.pallet for row in record.cartons):
        yield LabelKind.PALLET
    if has_batteries(record):
        yield LabelKind.BATTERY
