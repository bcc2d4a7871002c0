"""Sentences about splitting a plan into shipments, moving cartons, and merging shipments again."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_LINES: Final[Mapping[str, str]] = {
    "placement-empty": msg("Paste the placement first: one line for each SKU of each shipment."),
    "placement-long": msg("A placement takes %(limit)s lines. Check what was pasted."),
    "placement-no-shipment": msg(
        "Enter the shipment number or the warehouse; a blank cell goes on with the line above."
    ),
    "placement-shipment-differs": msg(
        "An earlier line of this shipment says %(value)s. Use one of the two in all its lines."
    ),
    "placement-sku-unknown": msg(
        "%(sku)s is not among the items of this plan. Correct the SKU, or add the item first."
    ),
    "placement-sku-missing": msg("Enter the SKU, or the cartons of this shipment."),
    "placement-quantity-missing": msg("Enter how many units go to this shipment."),
    "placement-number-form": msg(
        "%(value)s does not look like a shipment number of %(programme)s. Copy it from the "
        "platform."
    ),
    "placement-warehouse-missing": msg("Enter the code of the warehouse, for example ONT8."),
    "placement-warehouse-unknown": msg(
        "%(code)s is not on the list of warehouses. Add a column “Address” with its address."
    ),
    "placement-not-latin": msg("Write this in English letters; it is printed abroad."),
    "placement-text-long": msg("Shorten this to %(limit)s characters."),
}
_CARTONS: Final[Mapping[str, str]] = {
    "placement-cartons-few": msg(
        "%(left)s cartons are left for this line. Enter how many of them, or their numbers."
    ),
    "placement-cartons-unknown": msg("There is no carton %(cartons)s. Check the numbers."),
    "placement-cartons-ambiguous": msg(
        "More than one shipment has a carton %(cartons)s. Enter a count, or SKU and quantity."
    ),
    "placement-cartons-twice": msg(
        "Carton %(cartons)s goes to another line already. Leave it in one of the two."
    ),
    "placement-cartons-other": msg(
        "Carton %(cartons)s holds other goods than %(sku)s. Correct the SKU or the numbers."
    ),
    "placement-units-differ": msg(
        "These cartons hold %(value)s units; the line says %(limit)s. Correct one of the two."
    ),
    "placement-missing": msg(
        "%(sku)s: %(value)s of %(limit)s units are placed, %(missing)s are missing. Add a line for "
        "them, or change the items first."
    ),
    "placement-over": msg(
        "%(sku)s: %(value)s units are placed, %(surplus)s more than the %(limit)s of the plan. "
        "Correct the quantities, or change the items first."
    ),
    "placement-cartons-left": msg(
        "Carton %(cartons)s of shipment %(number)s fits no shipment whole. Repack it, or name the "
        "cartons of each shipment by number."
    ),
}
_MOVING: Final[Mapping[str, str]] = {
    "cartons-none-named": msg("Enter the numbers of the cartons, for example 5-20."),
    "cartons-not-in-shipment": msg(
        "Shipment %(number)s has no carton %(cartons)s. Check the numbers."
    ),
    "cartons-same-shipment": msg("Choose another shipment than the one the cartons are in."),
    "shipments-other-warehouse": msg(
        "Shipments %(number)s and %(kept)s go to different warehouses. Move cartons instead."
    ),
}
MESSAGES: Final[Mapping[str, str]] = {**_LINES, **_CARTONS, **_MOVING}
