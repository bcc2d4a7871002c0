"""What is wrong with a company, a store, an importer or an address."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "uscc-length": msg(
        "The unified social credit code has %(expected)s characters; this has %(length)s."
        " Compare it with the business licence."
    ),
    "uscc-character": msg(
        "Character %(position)s of the unified social credit code is “%(character)s”, which such"
        " codes do not use. Compare it with the business licence."
    ),
    "uscc-digit": msg(
        "Character %(position)s of the unified social credit code is “%(character)s”, but has to"
        " be a digit. Compare it with the business licence."
    ),
    "uscc-check": msg(
        "Character %(position)s of the unified social credit code, its check character, does not"
        " fit the others. Compare the code with the business licence."
    ),
    "customs-code-form": msg(
        "The customs code has 10 letters or digits; this has %(length)s characters. Compare it with"
        " the customs registration."
    ),
    "tax-number-length": msg(
        "%(name)s: %(value)s is too long or too short. Compare it with the certificate."
    ),
    "tax-number-check": msg(
        "%(name)s: the check digit of %(value)s does not fit. Compare it with the certificate."
    ),
    "tax-number-form": msg(
        "%(name)s: %(value)s is not written as such numbers are. Compare it with the certificate."
    ),
    "tax-number-pattern": msg(
        "%(name)s: %(value)s is not written as such numbers are, for example %(example)s."
        " Compare it with the certificate."
    ),
    "party-name-taken": msg("%(name)s is already in the list. Edit that one, or use another name."),
    "party-name-archived": msg(
        "%(name)s is among the archived ones. Restore it from the list, or use another name."
    ),
    "store-without-owner": msg("Choose the company that owns the store."),
    "importer-is-a-platform": msg(
        "%(platform)s is never the importer. Name your own company or a third party, or let the"
        " forwarder provide one."
    ),
    "importer-risks": msg("Tick that these risks are known, or choose another importer."),
    "importer-unnamed": msg("Choose one of your companies, or enter the importer's name."),
}
