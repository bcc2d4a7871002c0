"""Sentences about cartons: limits, totals, coverage and proposals."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "carton-longest-side-over": msg(
        "The longest side is %(value)s; the %(place)s limit is %(limit)s. Change the carton spec."
    ),
    "carton-second-side-over": msg(
        "The second side is %(value)s; the %(place)s limit is %(limit)s. Change the carton spec."
    ),
    "carton-third-side-over": msg(
        "The shortest side is %(value)s; the %(place)s limit is %(limit)s. Change the carton spec."
    ),
    "carton-gross-weight-over": msg(
        "%(value)s per carton; the %(place)s limit is %(limit)s. Pack fewer units in each."
    ),
    "carton-gross-weight-over-units": msg(
        "%(value)s per carton; the %(place)s limit is %(limit)s. Pack %(units)s units or fewer in each."
    ),
    "carton-units-over": msg(
        "%(value)s units per carton; the %(place)s limit is %(limit)s. Pack fewer units in each."
    ),
}
