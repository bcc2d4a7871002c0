"""What was done, by the verb an act is recorded under; see app.usecases.undoing."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

ACTS: Final[Mapping[str, str]] = {
    "answers-saved": msg("Answers of a plan changed"),
    "archived": msg("Archived"),
    "carton-ids-saved": msg("Carton ids entered"),
    "cartons-added": msg("Cartons added to a movement"),
    "cartons-moved": msg("Cartons moved"),
    "cartons-saved": msg("Cartons changed"),
    "cartons-taken-out": msg("Cartons taken out of a movement"),
    "courier-numbers": msg("Courier numbers entered"),
    "fee-removed": msg("Fee removed"),
    "file-removed": msg("File removed"),
    "handed-over": msg("Handed over"),
    "items-saved": msg("Products and quantities changed"),
    "load-accepted": msg("Loading plan accepted"),
    "load-dropped": msg("Loading plan no longer accepted"),
    "load-edited": msg("Loading plan changed by hand"),
    "load-removed": msg("Loading plan removed"),
    "movement-cancelled": msg("Movement cancelled"),
    "movement-changed": msg("Movement changed"),
    "movement-opened": msg("Movement opened"),
    "packing-out-ticked": msg("Packing-out checklist changed"),
    "payment-removed": msg("Payment removed"),
    "picture-changed": msg("Picture changed"),
    "placement-option-chosen": msg("Placement option chosen"),
    "placement-option-removed": msg("Placement option removed"),
    "plan-reopened": msg("Plan reopened"),
    "plan-split": msg("Plan split into shipments"),
    "profile-removed": msg("Column matching removed"),
    "quote-chosen": msg("Quote chosen"),
    "quote-removed": msg("Quote removed"),
    "rate-card-kept": msg("Rate card added"),
    "rate-card-withdrawn": msg("Rate card withdrawn"),
    "rate-card-activated": msg("Rate card put in use"),
    "rate-card-changed": msg("Rate card changed"),
    "rate-removed": msg("Rate removed"),
    "rate-saved": msg("Rate entered"),
    "receipts-counted": msg("Receipts counted"),
    "record-dates": msg("Dates of shipments entered"),
    "record-saved": msg("Record changed"),
    "remove-view": msg("Saved view removed"),
    "retract-statement": msg("Event withdrawn"),
    "rows-imported": msg("Rows imported"),
    "shipment-removed": msg("Shipment removed"),
    "shipments-changed": msg("Shipments changed in the table"),
    "shipments-merged": msg("Shipments merged"),
    "statement-withdrawn": msg("Statement withdrawn"),
}
#: What is said of an act recorded under a verb that is gone from the code since.
UNKNOWN: Final = msg("Something changed")
