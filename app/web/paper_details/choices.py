"""Who and what the page of details can choose from: partners, own companies, own addresses."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from sqlalchemy.orm import Session

from app.persistence.paper_details import PaperDetails, Shipment
from app.persistence.parties import ADDRESSES, ENTITIES
from app.persistence.partners import PARTNERS
from app.web.rendering import written

#: What the details call the partners they name.
_PARTNERS: Final = (
    "buyer", "notify", "producer", "agent", "broker", "forwarder", "consolidator", "stuffing",
)  # fmt: skip
Pairs = Iterator[tuple[str, str]]


class Choices:
    """The rows in use, and those chosen before although they are archived now."""

    def __init__(self, session: Session, shipment: Shipment) -> None:
        self._session = session
        self._kept: PaperDetails | None = shipment.paper_details

    def partners(self, role: str) -> Pairs:
        """Yield the partners of a role, any where it is empty, and those chosen anywhere."""
        for row in self._partners:
            if not role or getattr(row, role) or row in self._chosen:
                yield str(row.id), written(row, "name")

    def buyers(self) -> Pairs:
        """Yield who may buy: own companies and partners that do."""
        for row in self._with(ENTITIES.in_use(self._session), "buyer_entity"):
            yield f"company-{row.id}", written(row, "name")
        yield from ((f"partner-{row_id}", name) for row_id, name in self.partners("buyer"))

    def stuffers(self) -> Pairs:
        """Yield where a container may be stuffed: own addresses, and at any partner's."""
        for row in self._with(ADDRESSES.in_use(self._session), "stuffing_address"):
            yield f"address-{row.id}", row.name
        yield from ((f"partner-{row_id}", name) for row_id, name in self.partners(""))

    @cached_property
    def _chosen(self) -> list[Any]:
        names = (
            "buyer",
            "notify",
            "producer",
            "agent",
            "broker",
            "forwarder",
            "consolidator",
            "stuffing",
        )
        found = (getattr(self._kept, name, None) for name in names)
        return [row for row in found if row is not None]

    @cached_property
    def _partners(self) -> list[Any]:
        in_use = list(PARTNERS.in_use(self._session))
        return [*in_use, *(row for row in dict.fromkeys(self._chosen) if row not in in_use)]

    def _with(self, rows: Any, name: str) -> list[Any]:
        kept = getattr(self._kept, name, None)
        return [*rows, *([kept] if kept is not None and kept not in rows else [])]
