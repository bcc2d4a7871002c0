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
    "tracking-no-such-carton": msg(
        "There is no carton %(numbers)s; the highest number is %(highest)s. Compare it with the"
        " packing list."
    ),
    "tracking-name-cartons": msg("Name the cartons, for example 1-60, 75. They go to %(highest)s."),
    "tracking-zone-missing": msg(
        "The time zone of this place is not known. Choose it from the list."
    ),
    "tracking-zone-unknown": msg(
        "The time zone of this place is not known. Record this date on the tracking page, where the"
        " time zone is asked."
    ),
    "tracking-date-cleared": msg(
        "A date is taken back by retracting its statement on the tracking page. Enter %(day)s"
        " again, or a new date."
    ),
    "tracking-date-unreadable": msg(
        "“%(value)s” is not a date we can read. Enter 2026-11-28, or 2026-11-28 14:20."
    ),
}
