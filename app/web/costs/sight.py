"""Which offers the cost page shows, and in which order: asked for in its address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlencode

from flask import request

from app.domain.freight.allocation import AllocationBasis
from app.domain.quantities.money import Money
from app.usecases.landed_totals import Landed
from app.usecases.plan_freight import ServiceOffer
from app.web.i18n import lazy


class Order(StrEnum):
    """What offers are sorted by."""

    PRICE = "price"
    LANDED = "landed"
    ARRIVAL = "arrival"


class Only(StrEnum):
    """Which offers are shown."""

    ALL = ""
    IN_TIME = "in-time"
    INCLUDED = "tax-included"
    OWN_TAX = "own-tax"


ORDERS: Final[Mapping[Order, Any]] = {
    Order.PRICE: lazy("freight"),
    Order.LANDED: lazy("landed cost"),
    Order.ARRIVAL: lazy("arrival"),
}
FILTERS: Final[Mapping[Only, Any]] = {
    Only.ALL: lazy("all"),
    Only.IN_TIME: lazy("in time"),
    Only.INCLUDED: lazy("tax included"),
    Only.OWN_TAX: lazy("tax yours to pay"),
}


@dataclass(frozen=True, slots=True)
class Sight:
    """The order and the filter of offers, and how freight is shared in the table below."""

    order: Order
    only: Only
    by: AllocationBasis

    def query(self, **changed: str) -> str:
        """Return the query of this page with something `changed`; what is usual is left out."""
        asked = {"sort": self.order.value, "only": self.only.value, "by": self.by.value, **changed}
        usual = {"sort": Order.PRICE, "only": Only.ALL, "by": AllocationBasis.CHARGEABLE_WEIGHT}
        said = {name: value for name, value in asked.items() if value != usual.get(name)}
        return f"?{urlencode(said)}" if said else ""

    def offers(
        self, offers: Sequence[ServiceOffer], *, landed: Mapping[str, Landed], kept: str
    ) -> list[ServiceOffer]:
        """Return the offers to show; the one with the key `kept` stays, whatever is filtered."""
        shown = [each for each in offers if each.key == kept or self._shows(each)]
        match self.order:
            case Order.ARRIVAL:
                shown.sort(key=lambda each: (each.arrival.latest, each.arrival.earliest))
            case Order.LANDED if landed:
                shown.sort(key=lambda each: _dearness(landed[each.key].amount, each))
            case _:
                pass
        return shown

    def _shows(self, offer: ServiceOffer) -> bool:
        match self.only:
            case Only.ALL:
                return True
            case Only.IN_TIME:
                return not offer.late
            case Only.INCLUDED:
                return offer.included
            case Only.OWN_TAX:
                return not offer.included


def _dearness(landed: Money, offer: ServiceOffer) -> tuple[bool, Any]:
    return offer.freight is None, landed.amount


def asked() -> Sight:
    """Return what the request's address asks for; the usual where it says nothing known."""
    args = request.args
    sort, only, by = args.get("sort", ""), args.get("only", ""), args.get("by", "")
    return Sight(
        order=Order(sort) if sort in set(Order) else Order.PRICE,
        only=Only(only) if only in set(Only) else Only.ALL,
        by=AllocationBasis(by) if by in set(AllocationBasis) else next(iter(AllocationBasis)),
    )
