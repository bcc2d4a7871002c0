"""What is said about loading plans: how they are asked for, changed by hand, and used."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "load-stale-count": msg("The shipment had %(before)s cartons then and has %(now)s now."),
    "load-stale-measures": msg("Size or weight of the cartons changed in row %(rows)s."),
    "load-stale-numbers": msg("The cartons were numbered anew."),
    "load-stale": msg("The cartons changed since this plan was made. Plan again."),
    "load-no-cartons": msg("There are no cartons yet. Pack the shipment first."),
    "load-handed-over": msg(
        "The cartons are handed over, so their loading plan stays as it is. It can be read and "
        "downloaded."
    ),
    "load-equipment-none": msg("Choose at least one kind to load."),
    "load-unfinished": msg("The plan is still being made. Wait for it, or stop it."),
    "load-empty": msg("Nothing is loaded in this plan. Plan again."),
    "load-left-row": msg(
        "%(quantity)s cartons of row %(item)s lie nowhere. Put them in by hand, or plan again."
    ),
    "load-piece-unknown": msg("There is no such carton in this plan. Reload the page."),
    "load-nothing-left": msg("Every carton of row %(item)s lies somewhere already."),
    "load-moved-nowhere": msg("Enter a place or a turn that differs from where it lies."),
    "load-not-accepted": msg("Accept the loading plan first."),
    "load-accepted": msg(
        "The shipment is loaded by this plan. Take that back first, then remove it."
    ),
    "load-swap-alike": msg("Both are cartons of the same row. Choose one of another row."),
    "load-no-containers": msg(
        "There are no containers to open: the plan loads none, or its cartons are in some already."
    ),
}
