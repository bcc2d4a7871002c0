"""What is said about the export rebate, beside the cost."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "rebate-route-none": msg("This declaration route carries no export rebate."),
    "rebate-route-open": msg("Choose the declaration route: some carry no rebate."),
    "rebate-manufacturer": msg(
        "A manufacturer claims by exemption, credit and refund; how much comes back depends on its"
        " other sales, so it is not worked out."
    ),
    "rebate-invoice": msg(
        "Only with a special VAT invoice whose name and unit match the export declaration."
    ),
    "rebate-seller-open": msg(
        "Amounts are those of a trading company. Say in the company's entry how it claims."
    ),
    "rebate-settled-when-sold": msg(
        "Under 9810 the rebate is claimed on departure and settled once the goods are sold; until"
        " then it may have to be paid back."
    ),
    "rebate-other-routes": msg(
        "Shipments that go by another declaration route: %(count)s. Their terms differ from these."
    ),
    "rebate-code-missing": msg("%(sku)s has no Chinese HS code. Enter it in the product."),
    "rebate-rate-missing": msg(
        "%(code)s: no rebate rate in the data for the export day. Import the tax bureau's library."
    ),
    "rebate-rate-unstated": msg("%(code)s: the library states no rate. Ask the tax bureau."),
    "rebate-cost-missing": msg(
        "%(sku)s: enter what one unit costs from the supplier, VAT included, in the product."
    ),
    "rebate-library-old": msg(
        "The library is of %(day)s, before a notice that changes this rate. Import the current one."
    ),
    "rebate-notice-now": msg(
        "If the goods are on the list of %(notice)s, the rate on the export day is %(percent)s%%."
    ),
    "rebate-notice-later": msg(
        "If the goods are on the list of %(notice)s, the rate is %(percent)s%% for exports from"
        " %(day)s."
    ),
}
