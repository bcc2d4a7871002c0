"""What is wrong with, or remarkable about, what was said of goods on their way."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "tracking-text-long": msg("Shorten this to %(limit)s characters; it has %(length)s."),
    "tracking-zone": msg("“%(value)s” is no time zone we know. Choose one from the list."),
    "tracking-actual-in-future": msg(
        "%(day)s is still to come there. Record it as planned or expected, or correct the date."
    ),
    "tracking-shipment-cancelled": msg(
        "This shipment is cancelled. Nothing more can be recorded about it."
    ),
    "tracking-cartons-unknown": msg(
        "%(count)s of these cartons are not in it. Choose cartons from the list."
    ),
    "tracking-order": msg(
        "%(later)s on %(later_day)s lies before %(earlier)s on %(earlier_day)s. Compare both dates"
        " and retract the wrong one."
    ),
    "tracking-not-handed-over": msg(
        "%(milestone)s is recorded, but %(count)s cartons are in no forwarder order with a number."
        " Record the hand-over."
    ),
}
