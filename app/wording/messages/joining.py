"""What keeps an application to join from going on, and what to look at."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "joining-locked": msg(
        "This application is submitted or approved and cannot be changed. Send it back to draft"
        " first, under Review and submit."
    ),
    "joining-state": msg(
        "The application has moved on since this page was opened. Look at its state, then decide."
    ),
    "joining-unfinished": msg("Finish these steps first: %(steps)s."),
    "joining-reason-missing": msg("Say why it goes back to draft, for example: EIN was mistyped."),
    "joining-text-replaced": msg(
        "A newer version of this text was published meanwhile. Read it below, then accept it."
    ),
    "joining-no-entity": msg("Choose the legal entity that joins."),
    "joining-programmes-missing": msg(
        "Choose at least one destination, and for each the programme that receives the goods."
    ),
    "joining-number-missing": msg("Enter %(name)s, or say that it is applied for or not needed."),
    "joining-vat-elsewhere": msg(
        "VAT number %(number)s was given by another country. Stock in %(country)s usually needs a"
        " VAT number of %(country)s: ask the tax agent."
    ),
    "joining-importer-missing": msg("Choose an importer for this destination."),
    "joining-importer-numberless": msg(
        "An importer of your own needs tax numbers here. Enter them under Tax numbers, or choose a"
        " third party or the forwarder's importer."
    ),
    "joining-bond-open": msg("Enter the last day of the continuous bond, as its certificate says."),
    "joining-bond-backwards": msg("Enter a last day on or after %(first)s, the first one."),
    "joining-bond-currency": msg("Bonds for this destination are in %(currency)s."),
    "joining-bond-small": msg(
        "A continuous bond is usually %(least)s at least. Compare the amount with the certificate."
    ),
    "joining-paid-ahead": msg("Enter a day up to today, %(today)s."),
    "joining-paid-currency": msg("Choose a currency of this statement: %(currencies)s."),
    "joining-paid-too-much": msg(
        "Only %(left)s is left to pay. Enter that or less; put another fee on a new statement."
    ),
    "joining-minor-unit": msg("%(currency)s is not paid in such small parts. Round the amount."),
    "joining-card-number": msg(
        "This looks like the number of a payment card. Leave it out; enter the bank's reference."
    ),
    "joining-nothing-to-bill": msg(
        "All fees are on a statement already, or none has an amount. Add a fee first."
    ),
    "joining-statement-paid": msg(
        "Payments are recorded on %(number)s. Remove them first, then withdraw it."
    ),
    "joining-statement-withdrawn": msg("%(number)s is withdrawn. Use a statement in force."),
    "joining-ends-soon": msg("%(number)s ends on %(day)s. Renew it before it is used again."),
    "joining-over": msg("%(number)s ended on %(day)s. Enter the renewed one."),
    "joining-unbilled": msg("Some fees are on no statement yet. Make a fee statement of them."),
}
