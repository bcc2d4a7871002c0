"""What is said when a plan lacks what papers and labels are made of."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "record-plan-unfinished": msg(
        "Answer channel, trade term, exporter and importer first; papers name all of them."
    ),
    "record-no-cartons": msg("Shipment %(number)s has no cartons yet. Pack it first."),
    "record-value-missing": msg("%(sku)s has no value. Enter its unit value in the product."),
    "record-currency-differs": msg(
        "%(sku)s is valued in %(has)s, the invoice is in %(needs)s. Use one currency for both."
    ),
}
