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
    "dbf-large": msg("The table is larger than %(limit)s MB."),
    "dbf-other": msg("This is no dBASE table. Choose cmcode.dbf, or the ZIP it comes in."),
    "dbf-broken": msg("The table is damaged or cut off. Download it again."),
    "rebate-columns": msg("The table lacks columns of the rebate library: %(missing)s."),
    "rebate-none": msg("No row of the library could be read. Nothing was changed."),
    "rebate-older": msg(
        "This library is of %(day)s; the one in use is of %(kept)s. Import a newer one."
    ),
    "rebate-row-code": msg("Row %(row)s: “%(text)s” is no code of 4 to 12 digits."),
    "rebate-row-day": msg("Row %(row)s: “%(text)s” is no period."),
}
