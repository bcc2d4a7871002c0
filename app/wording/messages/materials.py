"""What stops a set of materials, or is missing in it."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "materials-carton-unknown": msg(
        "The shipment has no carton %(number)s. Choose among its own numbers."
    ),
    "materials-carton-none": msg("Choose at least one carton."),
    "materials-nothing-chosen": msg("Choose documents, labels or a sheet; the set would be empty."),
    "materials-no-sheet": msg(
        "No sheet of the forwarder is chosen. Add its Excel template once, and it is filled here."
    ),
    "materials-sheet-unready": msg(
        "The template %(template)s cannot be filled yet. Open it and mend what goes where."
    ),
    "materials-no-label-file": msg(
        "The platform's label PDF is not uploaded, so the set has no carton labels."
    ),
    "materials-labels-missing": msg(
        "%(count)s cartons have no label in the platform's PDF, the first is carton %(first)s."
    ),
}
