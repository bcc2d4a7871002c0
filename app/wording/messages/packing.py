"""Sentences about cartons: limits, plausibility, coverage, proposals, carton ids, addresses."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_LIMITS: Final[Mapping[str, str]] = {
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
        "%(value)s per carton; the %(place)s limit is %(limit)s. "
        "Pack %(units)s units or fewer in each."
    ),
    "carton-units-over": msg(
        "%(value)s units per carton; the %(place)s limit is %(limit)s. Pack fewer units in each."
    ),
    "carton-longest-side-under": msg(
        "The longest side is %(value)s; %(place)s asks for %(limit)s or more. "
        "Change the carton spec."
    ),
    "carton-second-side-under": msg(
        "The second side is %(value)s; %(place)s asks for %(limit)s or more. "
        "Change the carton spec."
    ),
    "carton-third-side-under": msg(
        "The shortest side is %(value)s; %(place)s asks for %(limit)s or more. "
        "Change the carton spec."
    ),
    "carton-gross-weight-under": msg(
        "%(value)s per carton; %(place)s asks for %(limit)s or more. Pack more units in each."
    ),
    "carton-units-under": msg(
        "%(value)s units per carton; %(place)s asks for %(limit)s or more. Pack more units in each."
    ),
    "carton-needs-mark": msg(
        "%(value)s per carton: above %(limit)s, %(place)s asks for the label %(mark)s "
        "on the top and the sides."
    ),
    "programme-limits-unknown": msg(
        "We have reviewed no carton limits for %(place)s. Ask the warehouse for its own."
    ),
}
_RULES: Final[Mapping[str, str]] = {
    "rule-longest-side-most": msg("Longest side at most %(limit)s."),
    "rule-second-side-most": msg("Second side at most %(limit)s."),
    "rule-third-side-most": msg("Shortest side at most %(limit)s."),
    "rule-gross-weight-most": msg("Gross weight of a carton at most %(limit)s."),
    "rule-units-most": msg("At most %(limit)s units a carton."),
    "rule-longest-side-least": msg("Longest side at least %(limit)s."),
    "rule-second-side-least": msg("Second side at least %(limit)s."),
    "rule-third-side-least": msg("Shortest side at least %(limit)s."),
    "rule-gross-weight-least": msg("Gross weight of a carton at least %(limit)s."),
    "rule-units-least": msg("At least %(limit)s units a carton."),
    "rule-mark": msg("Above %(limit)s the label %(mark)s is needed."),
    "rule-for-several-units": msg("Applies to cartons of several units."),
    "rule-for-one-unit": msg("Applies to cartons of a single unit."),
    "rule-for-jewellery": msg("Applies to cartons of jewellery or watches."),
}
_PLAUSIBILITY: Final[Mapping[str, str]] = {
    "carton-gross-under-net": msg(
        "The gross weight of %(value)s is below the net weight of its contents, %(limit)s. "
        "Check both."
    ),
    "carton-gross-far-over-net": msg(
        "The gross weight of %(value)s is more than three times the contents, %(limit)s. "
        "Check the unit."
    ),
    "carton-contents-too-large": msg(
        "%(units)s units take more room than this carton has. Check its size and the units'."
    ),
    "carton-density": msg(
        "%(value)s in %(volume)s is unlikely for any goods. Check the units of size and weight."
    ),
}
_COVERAGE: Final[Mapping[str, str]] = {
    "cartons-short": msg(
        "%(sku)s: %(value)s of %(limit)s units are in cartons. "
        "The other %(missing)s are carried over to the next plan."
    ),
    "cartons-over": msg(
        "%(sku)s: cartons hold %(value)s units, the plan %(limit)s. "
        "Take out %(surplus)s or raise the quantity."
    ),
    "cartons-unplanned": msg(
        "%(sku)s: %(value)s units are in cartons but not in the plan. "
        "Add the product to the items or take it out."
    ),
}
_PROPOSALS: Final[Mapping[str, str]] = {
    "proposal-by-spec": msg("%(cartons)s cartons by the carton spec, %(units)s units each."),
    "proposal-by-grid": msg(
        "%(cartons)s cartons of %(units)s units, "
        "laid %(length)s × %(width)s × %(height)s (length, width, height)."
    ),
    "proposal-remainder": msg("One remainder carton holds the last units: %(units)s."),
    "proposal-spec-refused": msg(
        "The carton spec of %(units)s units does not meet the limits of %(place)s."
    ),
    "proposal-keeps-empty-weight": msg(
        "The remainder carton is taken to weigh %(value)s: its units and %(empty)s of packing. "
        "Weigh it before you lock."
    ),
    "proposal-shares-weight": msg(
        "The remainder carton is taken to weigh %(value)s, its share of a full carton. "
        "Weigh it before you lock."
    ),
    "proposal-assumes-board": msg(
        "The carton is taken to be %(wall)s board of %(board)s g/m², %(empty)s when empty. "
        "Measure and weigh one before you lock."
    ),
    "proposal-assumes-limits": msg(
        "Proposed cartons stay within %(limits)s, which one person can lift."
    ),
    "proposal-needs-measures": msg(
        "%(sku)s has no unit size or weight. Enter both in the product library first."
    ),
    "proposal-nothing-fits": msg(
        "%(sku)s: not even one unit in a carton meets the limits of %(place)s. "
        "Check the unit's size and weight, or choose another warehouse."
    ),
}
_ROOM: Final[Mapping[str, str]] = {
    "carton-unit-too-long": msg(
        "One unit of %(sku)s is longer than this carton by every way it may lie. "
        "Check the size of both."
    ),
    "carton-units-no-room": msg(
        "By its size, at most %(limit)s units of %(sku)s lie in this carton, not %(units)s. "
        "Check the size of both, unless the goods can be pressed together."
    ),
    "carton-contents-no-room": msg(
        "By their sizes, these units of %(skus)s cannot all lie in this carton. "
        "Check the sizes, unless the goods can be pressed together."
    ),
}
_MIXED: Final[Mapping[str, str]] = {
    "mixed-kept-apart": msg(
        "Goods with batteries, liquids, powders or magnets have cartons of their own: one such "
        "unit makes the whole carton such cargo."
    ),
    "mixed-assumes-board": msg(
        "Of each carton's outer size, board of %(wall)s is taken off for its walls and flaps. "
        "Pack and weigh one before you lock."
    ),
    "mixed-not-mixed": msg(
        "%(skus)s are not mixed: they fit none of these cartons, or have no size and weight."
    ),
    "ways-out-of-range": msg("Enter a figure from 0 to %(limit)s."),
    "mixed-nothing-left": msg(
        "All units fill whole cartons of their own, so nothing is left to mix. "
        "Let all units share cartons to see what that would save."
    ),
    "mixed-not-found": msg(
        "No mixed cartons were found in time. These are the cartons of each product by itself."
    ),
}
_CARTON_IDS: Final[Mapping[str, str]] = {
    "carton-ids-shipment-id": msg(
        "“%(value)s” is not a shipment id of %(programme)s. Copy it from the platform."
    ),
    "carton-ids-unreadable": msg(
        "“%(value)s” is no carton id. Paste ids or box numbers as the platform shows them."
    ),
    "carton-ids-other-shipment": msg(
        "“%(value)s” belongs to another shipment than %(shipment)s. Check what you pasted."
    ),
    "carton-ids-range": msg(
        "“%(value)s” is no range of box numbers. Write the first and the last, such as 1-12."
    ),
    "carton-ids-twice": msg("“%(value)s” stands there twice. Each carton needs its own id."),
    "carton-ids-count": msg(
        "%(value)s ids for %(limit)s cartons. Paste one id for each carton, in carton order."
    ),
}
MESSAGES: Final[Mapping[str, str]] = {
    **_LIMITS,
    **_RULES,
    **_PLAUSIBILITY,
    **_COVERAGE,
    **_PROPOSALS,
    **_ROOM,
    **_MIXED,
    **_CARTON_IDS,
}
