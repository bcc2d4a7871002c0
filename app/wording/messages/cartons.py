"""Sentences about what a shipment carries and the rows its cartons are typed in."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_ITEMS: Final[Mapping[str, str]] = {
    "item-no-english-name": msg("No English name; papers abroad print it."),
    "item-no-hs-code": msg("No HS code for the destination; duty cannot be worked out."),
    "item-no-value": msg("No declared value; the invoice needs one."),
    "item-other-currency": msg(
        "Valued in %(has)s, the invoice is in %(needs)s. Use one currency for both."
    ),
    "item-unknown": msg("%(sku)s is not in your library. Add the product, or correct the SKU."),
    "item-unknown-near": msg("%(sku)s is not in your library. Did you mean %(nearest)s?"),
    "item-archived": msg("%(sku)s is archived. Put the product back into use first."),
    "item-twice": msg("%(sku)s stands in row %(row)s already. Enter its quantity there."),
    "item-too-many": msg("This is over %(limit)s units. Check the quantity."),
    "item-quantity-missing": msg("Enter the quantity; 0 takes the product out."),
    "items-none": msg("Add at least one product with its quantity."),
}
_ROWS: Final[Mapping[str, str]] = {
    "carton-sku-near": msg(
        "%(sku)s is not among the items of this shipment. Did you mean %(nearest)s?"
    ),
    "carton-contents-unreadable": msg(
        "Write the units of each SKU in a mixed carton, for example LC-EB20×10; LC-CP11×4."
    ),
    "carton-units-differ": msg("The contents add up to %(value)s units; this says %(limit)s."),
    "carton-cell-missing": msg("Fill in this cell, or clear the whole row."),
    "carton-cell-zero": msg("Enter a figure above 0."),
    "carton-cell-large": msg("This is over %(limit)s. Check the figure and its unit."),
    "carton-cell-long": msg("Write this figure in at most %(limit)s characters."),
    "cartons-none": msg("Add at least one row of cartons, or propose them."),
    "cartons-too-many": msg("A shipment takes %(limit)s cartons. Check the number of cartons."),
}
MESSAGES: Final[Mapping[str, str]] = {**_ITEMS, **_ROWS}
