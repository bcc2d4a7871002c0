"""Sentences about channels, trade terms, declaration routes, postcodes and freight."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "channel-mismatch": msg(
        "%(delivery)s cannot follow %(leg)s; choose another final delivery or main leg."
    ),
    "channel-not-overland": msg(
        "%(leg)s only reaches Europe; choose sea, air or express for this destination."
    ),
    "term-sea-only": msg(
        "%(term)s is meant for sea transport; consider FCA, CPT, CIP, DAP or DDP."
    ),
    "supervision-mode-mismatch": msg(
        "Supervision mode %(mode)s does not go with “%(route)s”; choose one of %(allowed)s."
    ),
    "supervision-mode-not-asked": msg(
        "With “%(route)s” the forwarder decides the supervision mode; leave it empty."
    ),
    "postcode-form": msg(
        "“%(postcode)s” does not look like a postcode of this country, such as %(example)s; "
        "check it."
    ),
    "freight-no-route": msg(
        "Not available: the destination is %(country)s, and %(service)s has no route there."
    ),
    "freight-postcode-needed": msg(
        "Not available yet: enter the destination's postcode to price %(service)s."
    ),
    "freight-cargo-refused": msg("Not available: %(service)s does not take %(cargo)s."),
    "freight-not-valid": msg("Not available: this price of %(service)s does not hold on %(date)s."),
    "freight-no-cartons": msg("Not available yet: enter the cartons to price %(service)s."),
    "freight-late": msg(
        "May arrive on %(latest)s, after the need-by date %(need_by)s; choose a faster channel or "
        "an earlier cargo-ready date."
    ),
}
