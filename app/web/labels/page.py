"""What the labels page shows: each carton with its id, and each SKU with its unit label."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Final

from app.domain.shipment.record import Content
from app.usecases import plan_numbers
from app.usecases.plan_record import packed_products
from app.web.shipments.recorded import RecordedShipment

PAGE: Final = 20
_UNIT_LABEL: Final = "fnsku"


@dataclass(frozen=True, slots=True)
class CartonLine:
    """One carton: its number, its contents, and the id on its label, empty while it is owed."""

    number: int
    id: str
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One SKU: its product, the id its unit label bears, and the units in the cartons."""

    product_id: int
    sku: str
    fnsku: str
    units: int


@dataclass(frozen=True)
class LabelsPage(RecordedShipment):
    """The labels of one shipment, as they stand today."""

    number: int = 1

    @property
    def by_platform(self) -> bool:
        """Return whether the platform numbers the cartons, so that ids are entered here."""
        return self.programme is not None and self.programme.numbering.by_platform

    @cached_property
    def cartons(self) -> list[CartonLine]:
        """Return every carton by number."""
        numbering = None if self.by_platform or not self.programme else self.programme.numbering
        groups = zip(plan_numbers.groups_of(self.shipment), self.shipment.rows, strict=True)
        lines = [
            CartonLine(
                number=carton.number,
                id=carton.external_id
                or (numbering.write(self.reference, carton.number) if numbering else ""),
                contents=group.contents,
            )
            for group, row in groups
            for carton in row.cartons
        ]
        return sorted(lines, key=attrgetter("number"))

    @property
    def kept_ids(self) -> Mapping[str, str]:
        """Return what the form of the ids would say of those kept."""
        ids = "\n".join(line.id for line in self.cartons if line.id)
        return {"shipment_id": self.shipment.programme_number, "carton_ids": ids}

    @property
    def version(self) -> str:
        """Return what changes whenever a kept id does, so that a stale entry is noticed."""
        spelled = "\n".join(self.kept_ids.values())
        return hashlib.sha256(spelled.encode()).hexdigest()

    @property
    def listed(self) -> list[CartonLine]:
        """Return the cartons on this page of the list."""
        return self.cartons[(self.number - 1) * PAGE : self.number * PAGE]

    @property
    def pages(self) -> int:
        """Return how many pages the list fills."""
        return max(1, -(-len(self.cartons) // PAGE))

    @property
    def named(self) -> int:
        """Return how many cartons have their id."""
        return sum(bool(line.id) for line in self.cartons)

    @cached_property
    def units(self) -> Mapping[str, int]:
        """Return the units in the cartons by SKU."""
        found: dict[str, int] = {}
        for line in self.cartons:
            for content in line.contents:
                found[content.sku] = found.get(content.sku, 0) + content.quantity
        return found

    @cached_property
    def unit_lines(self) -> list[UnitLine]:
        """Return every SKU in the cartons with what its unit label needs."""
        store_id = self.shipment.store_id
        lines = []
        for product in packed_products(self.shipment):
            listing = next((each for each in product.listings if each.store_id == store_id), None)
            fnsku = listing.fnsku if listing else ""
            lines.append(UnitLine(product.id, product.sku, fnsku, self.units[product.sku]))
        return lines

    @property
    def wants_unit_labels(self) -> bool:
        """Return whether the programme knows products by the id that unit labels bear."""
        ids = self.programme.listing_ids if self.programme else ()
        return any(each.field == _UNIT_LABEL for each in ids) or any(
            line.fnsku for line in self.unit_lines
        )
