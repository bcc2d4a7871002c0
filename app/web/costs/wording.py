"""What the cost page and its files call ways to share freight, units, parts and valuations."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.customs.entry import ValuationMethod, VatMethod
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
#: Each method of valuation: its name, and when it is taken.
VALUATIONS: Final[Mapping[ValuationMethod, tuple[Any, Any]]] = {
    ValuationMethod.TRANSACTION: (
        lazy("Transaction value: sold to the importer"),
        lazy("The price the importer pays. Stock you send to yourself has no sale."),
    ),
    ValuationMethod.IDENTICAL: (
        lazy("Value of identical goods"),
        lazy("A sale of the same goods to the same country at about the same time."),
    ),
    ValuationMethod.SIMILAR: (
        lazy("Value of similar goods"),
        lazy("A sale of goods that serve the same purpose and can stand in for them."),
    ),
    ValuationMethod.DEDUCTIVE: (
        lazy("Deductive value"),
        lazy("The price of sale after import, less fees, duty and carriage inland."),
    ),
    ValuationMethod.COMPUTED: (
        lazy("Computed value"),
        lazy("Cost of making the goods, with profit and general expenses."),
    ),
    ValuationMethod.FALLBACK: (
        lazy("Fall-back method: our own stock"),
        lazy("None of the others fits as it is; say how the value was worked out."),
    ),
}
VAT_METHODS: Final[Mapping[VatMethod, Any]] = {
    VatMethod.CASH: lazy("At entry, before the goods are released"),
    VatMethod.POSTPONED: lazy("Postponed: declared on the next tax return"),
}
