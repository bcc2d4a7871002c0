"""Sentences about forwarders' rate cards."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "freight-paused": msg("Not available: the forwarder has paused %(service)s."),
    "freight-on-request": msg(
        "Not available yet: the price of %(service)s for this quantity is on request; ask the "
        "forwarder."
    ),
    "freight-loads-unknown": msg(
        "Not available yet: %(service)s is priced by pallet or container; plan the loading of all "
        "cartons in them first, and accept the plan."
    ),
    "freight-loads-other": msg(
        "Not available: %(service)s is priced by other pallets or containers than the accepted "
        "loading plan has."
    ),
    "rate-card-no-place": msg(
        "It is not said where the price goes; name the country, or match a column to the area."
    ),
    "rate-card-place": msg(
        "“%(text)s” does not say one place plainly; answer with the country, and the postcodes in "
        "it where it is a part, such as US 8 9."
    ),
    "rate-card-country": msg("“%(text)s” is no country's name; write it out, such as US."),
    "rate-card-elsewhere": msg(
        "“%(text)s” does not lie in %(country)s, for which the sheet or the row is; correct one."
    ),
    "rate-card-warehouse": msg(
        "The warehouse “%(text)s” is not in the list; name the country of the sheet, or correct "
        "the code."
    ),
    "rate-card-port": msg("“%(text)s” is no port's code; use five characters, such as USLAX."),
    "rate-card-unit": msg(
        "It is not said what the price is per; choose kg, m³, pallet or container."
    ),
    "rate-card-break": msg("Write where the price begins, such as 21 or 21KG+."),
    "rate-card-break-twice": msg("Two prices begin at the same quantity; keep one."),
    "rate-card-price": msg(
        "Write one price, such as 16.7, or that it is on request or paused; this is neither."
    ),
    "rate-card-currency": msg(
        "This price is in %(named)s and the card in %(currency)s; put it in a card of its own."
    ),
    "rate-card-line-twice": msg(
        "%(channel)s to %(area)s stands in the sheet twice with other terms; keep one."
    ),
    "rate-card-place-twice": msg(
        "A place in %(area)s has a price of %(channel)s already; keep one of the two."
    ),
    "rate-card-channel": msg(
        "The name %(channel)s does not say how it travels; choose its main leg and final delivery."
    ),
    "rate-card-name-long": msg("%(term)s has at most %(limit)s characters; shorten it."),
    "rate-card-tax": msg("Choose whether the price of %(channel)s contains duty and tax."),
    "rate-card-term-missing": msg("%(term)s is needed; match a column to it, or say it for all."),
    "rate-card-term-unclear": msg("%(term)s cannot be read from “%(text)s”; write it plainly."),
    "rate-card-breaks": msg("Write at least one price, such as 21 16.7 on a line of its own."),
    "rate-card-not-draft": msg(
        "This card is no draft; only a card that is not in force, and was not, can be deleted."
    ),
    "rate-card-empty": msg("No price could be read; see below what is lacking."),
    "rate-card-ends-early": msg("The last day is before the first; correct one of them."),
}
