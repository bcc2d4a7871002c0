"""What is wrong with the details entered for a shipment's papers."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "papers-code-digits": msg(
        "This code has %(digits)s digits. Ask the broker if you do not know it."
    ),
    "papers-package-kind": msg("Choose one of the kinds of packages listed."),
    "papers-wood-packing": msg("Choose one of the answers about wood listed."),
    "papers-arrival-before-departure": msg(
        "The goods cannot arrive before they depart on %(departure)s. Change one of the two days."
    ),
    "papers-charge-unnamed": msg("Name this charge, in Chinese or in English."),
    "papers-charge-amount": msg("Enter the amount of this charge; a discount with a minus sign."),
}
