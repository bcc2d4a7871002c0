"""What a rate of duty asks of a line, and which of its ends held."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "customs-quantity-missing": msg(
        "The rate of this line is per unit. Enter how many %(unit)s the line has."
    ),
    "customs-note-part": msg(
        "The rate is on the value of one part. Enter what the %(part)s is worth."
    ),
    "customs-note-minimum": msg("The lowest amount that the rate allows applies."),
    "customs-note-maximum": msg("The highest amount that the rate allows applies."),
}
