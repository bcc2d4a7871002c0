"""What is said about files of published rates of exchange."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "rates-same-currency": msg("Choose another currency: a rate needs two."),
    "rates-unknown": msg(
        "This is no file of rates that can be read. Give the ECB's XML, CSV or ZIP, HMRC's monthly"
        " XML or CSV, or a CSV with the columns base, quote, value, as_of and source."
    ),
    "rates-broken": msg("The file is damaged. Download it again."),
    "rates-large": msg("The file is larger than %(limit)s MB."),
    "rates-none": msg("No rate in the file could be read. Nothing was changed."),
    "rates-period": msg("The file does not say which days its rates are for: “%(text)s”."),
    "rates-row-currency": msg("Row %(row)s: “%(text)s” is no currency of three letters."),
    "rates-row-value": msg("Row %(row)s: “%(text)s” is no rate above zero."),
    "rates-row-day": msg("Row %(row)s: “%(text)s” is no day."),
    "rates-row-source": msg("Row %(row)s: say where the rate is from, in at most 200 characters."),
    "rates-row-twice": msg(
        "Row %(row)s: %(text)s stands twice with different rates. The first was taken."
    ),
}
