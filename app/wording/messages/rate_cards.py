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
        "Not available yet: %(service)s is priced by pallet or container; plan the loading first."
    ),
}
