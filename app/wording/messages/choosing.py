"""What is said of choosing a channel: fees, factors, placement options and saved quotes."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "programme-fee-days": msg("The last day is before the first, %(first)s. Correct one of them."),
    "programme-fee-ended": msg(
        "%(fee)s is not asked after %(last)s. Enter a last day up to then, or choose another fee."
    ),
    "emission-factor-beyond": msg("Enter 0 to %(limit)s kg a tonne and kilometre."),
    "placement-option-unpacked": msg(
        "%(units)s units lie in no carton yet, so freight cannot be worked out. Pack them first."
    ),
    "placement-option-no-service": msg(
        "Choose a service on the landed cost page first; its freight is compared here."
    ),
    "placement-option-freight-unknown": msg(
        "Paste the placement, or enter the freight, to know what carrying costs."
    ),
    "placement-option-too-many": msg("A plan keeps %(limit)s options. Remove one first."),
    "quote-nothing-to-keep": msg(
        "Choose an offer and mend what keeps the cost from being worked out, then keep the quote."
    ),
    "quote-too-many": msg("A plan keeps %(limit)s quotes. Remove one first."),
    "quote-other-schema": msg(
        "This quote was kept in form %(schema)s, which cannot be worked out again."
        " Its figures stay."
    ),
    "quote-service-gone": msg(
        "The service of this quote is on no rate card in use, or takes these cartons no longer."
    ),
    "emission-factor-source": msg("Say where the factors are from."),
}
