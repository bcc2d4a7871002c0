"""What people are told about labels: ids, stock, bar codes, and characters the font lacks."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "carton-ids-missing": msg(
        "Cartons %(first)s to %(last)s have no ids. The platform gives them: create the shipment "
        "there and paste its box numbers here."
    ),
    "label-carton-ids-count": msg(
        "Cartons %(first)s to %(last)s have %(ids)s ids. Enter one id for each carton."
    ),
    "label-carton-id-form": msg(
        "%(id)s does not look like a carton id of this platform. Copy it from the shipment there."
    ),
    "label-carton-id-other-shipment": msg(
        "%(id)s belongs to another shipment than %(shipment)s. Check the shipment id and the ids."
    ),
    "label-carton-id-repeated": msg("%(id)s stands on two cartons. Give each carton its own id."),
    "label-shipment-id-missing": msg(
        "The platform's shipment id is missing. Enter it before printing carton labels."
    ),
    "label-cartons-outside": msg(
        "This shipment has cartons %(first)s to %(last)s. Choose some of these."
    ),
    "label-cartons-unreadable": msg('"%(value)s" is not a range. Write cartons as 5-20, 33.'),
    "fnsku-missing": msg("%(sku)s has no FNSKU. Enter it in the product's listing ids."),
    "label-sku-unknown": msg("%(sku)s is not in this shipment. Choose among its goods."),
    "label-nothing-chosen": msg("No label is chosen. Enter a quantity for at least one SKU."),
    "label-too-many": msg(
        "That would be %(count)s labels; one file holds %(limit)s. Print them in parts."
    ),
    "label-barcode-too-wide": msg(
        "The bar code of %(text)s is too wide for %(label)s. Choose a wider label."
    ),
    "label-barcode-character": msg(
        "%(text)s cannot be a bar code. Use letters A to Z, digits and hyphens."
    ),
    "label-start-outside": msg("This sheet has %(limit)s labels. Start at 1 to %(limit)s."),
    "label-offset-too-far": msg("The print can be shifted by up to %(limit)s. Enter less."),
    "label-stock-unknown": msg("%(stock)s is no label we know. Choose one of %(offered)s."),
    "label-dpi-unknown": msg("We print for %(offered)s dpi, not for %(dpi)s. Choose one of these."),
    "label-zpl-needs-roll": msg(
        "%(stock)s is printed as PDF. For ZPL, choose a thermal roll with one label to a page."
    ),
    "font-lacks-character": msg(
        "“%(text)s”: our font cannot print %(character)s (%(code_point)s). Replace that character."
    ),
}
