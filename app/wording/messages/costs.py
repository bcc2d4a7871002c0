"""What is said about the landed cost of a plan."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "cost-code-missing": msg(
        "%(sku)s has no tariff code for %(country)s. Enter it in the product; duty needs it."
    ),
    "cost-code-unreadable": msg(
        "%(sku)s: “%(code)s” is not a tariff code of 6 to 10 digits. Correct it in the product."
    ),
    "cost-freight-in-value": msg(
        "At %(term)s the customs value depends on the freight, which is not known yet."
    ),
    "cost-freight-unknown": msg(
        "Freight: %(amount)s cannot be converted. Enter a rate of exchange for %(base)s."
    ),
    "cost-duty-unknown": msg(
        "%(sku)s: the rate of “%(programme)s” is not known. Enter it with its source."
    ),
    "cost-duty-waiting": msg(
        "%(sku)s: “%(programme)s” may be owed. Answer the questions at its line, or choose"
        " the code."
    ),
    "cost-valuation-missing": msg("Say how the customs value was found, and why so."),
    "cost-fee-unknown": msg(
        "%(programme)s: the data has nothing for this destination and day, so it is not counted."
    ),
    "cost-programme-fee-unknown": msg(
        "%(fee)s: nobody entered an amount. Enter it with its source, zero if there is none."
    ),
    "cost-programme-fee-exchange": msg(
        "%(fee)s cannot be converted. Enter a rate of exchange for %(currency)s."
    ),
    "cost-insurance-twice": msg("Enter the premium or the insurer's rate, not both."),
    "cost-entry-before-ready": msg(
        "The goods are ready on %(ready)s. Enter a day after that, or leave it empty."
    ),
    "cost-exchange-ahead": msg("Enter a day up to today, %(today)s."),
    "cost-programme-unknown": msg("Choose one of the duties listed."),
}
