"""What is said about movements: sets of cartons, their numbers, and couriers' numbers."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "movement-cartons-unreadable": msg(
        "“%(value)s” cannot be read. Write carton numbers such as 1-10, 13."
    ),
    "movement-cartons-not-there": msg("Cartons %(value)s are not there. Choose among %(cartons)s."),
    "movement-cartons-gone": msg(
        "Some of these cartons are not part of their shipment any more. Reload the page."
    ),
    "movement-nothing-chosen": msg("No carton is chosen. Choose a shipment or some cartons of it."),
    "movement-carton-held": msg(
        "Cartons %(cartons)s of %(shipment)s are in %(movement)s already. Take them out there, or "
        "move them from there."
    ),
    "movement-not-locked": msg(
        "%(shipment)s is not locked yet. Check and lock its plan first, then choose its cartons."
    ),
    "movement-shipment-shut": msg(
        "%(shipment)s is closed or cancelled, so its cartons stay where they are."
    ),
    "movement-cancelled": msg("%(movement)s is cancelled. Open a new one instead."),
    "movement-empty": msg("Enter a number, or choose the cartons whose number is to come."),
    "movement-number-taken": msg(
        "%(movement)s is there already. Open that one and add the cartons to it."
    ),
    "movement-other-kind": msg("Choose another movement of the same kind."),
    "container-check-digit": msg(
        "%(number)s: the last digit should be %(digit)s if the others are right. Compare it with "
        "the booking or the bill of lading."
    ),
    "waybill-check-digit": msg(
        "%(number)s: the last digit of this air waybill should be %(digit)s. Compare it with the "
        "waybill."
    ),
    "container-number-form": msg(
        "%(number)s looks like no container number (4 letters, 7 digits) and no air waybill number "
        "(11 digits). Compare it with the forwarder's message."
    ),
    "courier-nothing-pasted": msg(
        "Nothing to read here. Paste one line for each carton: its number or label id, then the "
        "courier number."
    ),
    "courier-too-many": msg(
        "These are %(count)s lines; %(limit)s are read at once. Paste them in parts."
    ),
    "courier-carton-missing": msg(
        "The carton is missing. Write its number or the id on its label."
    ),
    "courier-carton-unknown": msg(
        "“%(value)s” is no carton of this plan. Write its number or the id on its label."
    ),
    "courier-carton-ambiguous": msg(
        "“%(value)s” is in several shipments: %(shipments)s. Write the id on its label, or the "
        "shipment in a column before it."
    ),
    "courier-carton-elsewhere": msg(
        "“%(value)s” belongs to another shipment, %(shipment)s. Take the line out, or paste it "
        "there."
    ),
    "courier-shipment-unknown": msg(
        "“%(value)s” is no shipment of this plan. Write its FBA number or its reference here."
    ),
    "courier-carton-twice": msg("Row %(row)s names this carton already. Keep one of the two."),
    "courier-number-twice": msg("Row %(row)s has this number already. Each carton has its own."),
    "courier-number-taken": msg(
        "Carton %(carton)s of %(shipment)s has this number already. Each carton has its own."
    ),
    "courier-number-long": msg(
        "A courier number has at most %(limit)s characters; this has %(length)s."
    ),
    "courier-name-long": msg(
        "A courier's name has at most %(limit)s characters; this has %(length)s."
    ),
    "reopen-in-movement": msg(
        "Cartons of this plan are in %(movements)s. Take them out there first, then reopen."
    ),
}
