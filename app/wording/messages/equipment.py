"""Sentences about containers, trucks and pallets: doors, costs, limits and balance."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "equipment-door-low": msg(
        "%(item)s is %(over)s too high for the door of %(container)s, which is %(door)s high. "
        "Leave %(container)s out, or let the item lie on another side."
    ),
    "equipment-door-narrow": msg(
        "%(item)s is %(over)s too wide for the door of %(container)s, which is %(door)s wide. "
        "Leave %(container)s out, or let the item lie on another side."
    ),
    "equipment-cost-currencies": msg(
        "The costs are in several currencies: %(currencies)s. Enter all in one."
    ),
    "equipment-cost-missing": msg("Enter what one %(container)s costs, or leave it out."),
    "pallet-deck-height-unknown": msg(
        "How high the empty %(pallet)s is, no source says. Enter the height you measured."
    ),
    "pallet-weight-unknown": msg(
        "What the empty %(pallet)s weighs, no source says. Enter the weight you measured."
    ),
    "pallet-loaded-height-unknown": msg(
        "How high a loaded %(pallet)s may be, no source says. Enter the height the warehouse takes."
    ),
    "pallet-no-height-left": msg(
        "A loaded pallet may be %(limit)s high, and the empty one is %(height)s. "
        "Enter a greater height."
    ),
    "pallet-no-weight-left": msg(
        "A loaded pallet may weigh %(limit)s, and the empty one weighs %(weight)s. "
        "Enter a greater weight."
    ),
    "balance-towards-door": msg(
        "The centre of gravity lies %(off)s from the middle of the length, towards the door; "
        "up to %(limit)s is usual. Load heavier pieces further in."
    ),
    "balance-towards-front": msg(
        "The centre of gravity lies %(off)s from the middle of the length, away from the door; "
        "up to %(limit)s is usual. Load heavier pieces nearer to the door."
    ),
}
