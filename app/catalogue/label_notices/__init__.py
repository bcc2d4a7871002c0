"""Notices on packed goods: bag warnings, words for sets, and the lithium battery mark."""

from collections.abc import Mapping
from datetime import date

from app.catalogue.registry import entries
from app.domain.labelling.batteries import BatteryMark
from app.domain.labelling.notices import BagWarning, SetWording


def bag_warnings() -> Mapping[str, BagWarning]:
    """Return the wordings of the suffocation warning by code; the first is usual."""
    return entries(__name__, BagWarning)


def set_wordings() -> Mapping[str, SetWording]:
    """Return the words for sets by code; the first is usual."""
    return entries(__name__, SetWording)


def battery_mark(day: date) -> BatteryMark:
    """Return the mark in force on `day`; LookupError before the first edition we know."""
    for mark in entries(__name__, BatteryMark).values():
        if mark.validity.covers(day):
            return mark
    raise LookupError(f"no battery mark is known for {day}")
