"""How the cost page and its files call ways to share freight, units of charges, and parts."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.freight.allocation import AllocationBasis
from app.domain.freight.charges import ChargeUnit
from app.usecases.unit_costs import PartKind
from app.web.i18n import lazy

BASES: Final[Mapping[AllocationBasis, Any]] = {
    AllocationBasis.CHARGEABLE_WEIGHT: lazy("chargeable weight"),
    AllocationBasis.VOLUME: lazy("volume"),
    AllocationBasis.QUANTITY: lazy("number of units"),
    AllocationBasis.VALUE: lazy("value"),
}
UNITS: Final[Mapping[ChargeUnit, Any]] = {
    ChargeUnit.KG: "kg",
    ChargeUnit.REVENUE_TONNE: lazy("m³ or t"),
    ChargeUnit.PALLET: lazy("pallets"),
    ChargeUnit.CONTAINER: lazy("containers"),
    ChargeUnit.LOT: lazy("whole lot"),
    ChargeUnit.PIECE: lazy("cartons"),
    ChargeUnit.SHIPMENT: lazy("shipment"),
}
PARTS: Final[Mapping[PartKind, Any]] = {
    PartKind.GOODS: lazy("Goods"),
    PartKind.FREIGHT: lazy("Freight"),
    PartKind.INSURANCE: lazy("Insurance"),
    PartKind.DUTY: lazy("Duty"),
    PartKind.TAX_AND_FEES: lazy("Tax and fees"),
    PartKind.PROGRAMME_FEES: lazy("Programme fees"),
}
