"""What is wrong with a partner: a supplier, forwarder, broker, agent or buyer."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "partner-without-role": msg("Tick at least one thing this partner does for you."),
    "partner-unnamed": msg("Enter the partner's name, in Chinese or in English."),
    "partner-carrier-code": msg("A carrier code has 2 to 4 letters or digits, for example MAEU."),
}
