"""What is said about plans and their shipments."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "plan-locked": msg("This plan is locked. Reopen it first, then change it."),
    "plan-programme-elsewhere": msg(
        "%(programme)s has no warehouses there. Choose who receives in the destination country."
    ),
    "plan-needed-before-ready": msg(
        "The goods are ready on %(limit)s. Enter a later day, or change the cargo-ready date first."
    ),
    "plan-ready-after-needed": msg(
        "The goods are needed in the warehouse by %(limit)s. Enter an earlier day, or change that "
        "date first."
    ),
    "plan-port-of-other-mode": msg("%(leg)s does not use this port. Choose another, or leave it."),
    "plan-supervision-mode": msg("Choose the supervision mode of this route: %(allowed)s."),
    "plan-not-locked": msg("This plan is not locked, so there is nothing to reopen."),
    "plan-handed-over": msg(
        "Part of this plan was handed over to the forwarder. Use a change order instead."
    ),
    "lock-unfinished": msg("Finish these steps first: %(steps)s."),
    "reopen-carry-over-taken": msg(
        "The missing units of %(sku)s are already in another plan. Take them out there first."
    ),
    "carton-sku-not-in-items": msg(
        "%(sku)s is not among the items of this shipment. Add it there, or correct the SKU."
    ),
    "carton-row-incomplete": msg(
        "Row %(row)s needs the number of cartons, three sides and the gross weight."
    ),
    "carton-ids-own-numbering": msg(
        "This programme numbers no cartons; Sampan numbers them itself."
    ),
    "shipment-unknown": msg("This shipment is not part of the plan any more. Reload the page."),
    "shipment-last": msg("A plan needs at least one shipment. Change this one instead."),
    "shipment-not-empty": msg(
        "Shipment %(number)s still carries items or cartons. Take them out first."
    ),
    "items-unknown-product": msg(
        "One of the products is not in your library any more. Reload the page and choose again."
    ),
    "carry-over-taken": msg("These units were taken by another plan already. Reload the page."),
}
