"""What people are told about sheets they measured and about the box content code."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "label-measure-page": msg(
        "A sheet measures from %(least)s to %(most)s. Measure the whole sheet, backing included."
    ),
    "label-measure-label": msg(
        "A label measures from %(least)s to %(most)s on this sheet. Measure one label."
    ),
    "label-measure-grid": msg("Count the labels: 1 to %(limit)s in a row or column."),
    "label-measure-pitch": msg(
        "Labels would overlap. Measure from the edge of one label to the same edge of the next, at "
        "least %(length)s."
    ),
    "label-handling-unknown": msg(
        "%(code)s is no handling mark we know. Choose among %(offered)s."
    ),
    "label-handling-layers": msg(
        "How many layers may be stacked? Write 1 to %(limit)s, as %(code)s=5."
    ),
    "box-content-not-offered": msg(
        "%(programme)s takes no code of box contents. Print the carton labels without it."
    ),
    "box-content-code-missing": msg(
        "%(sku)s has no FNSKU, ASIN or UPC to stand in the code of box contents. Enter one."
    ),
    "box-content-too-large": msg(
        "The contents of carton %(number)s (%(skus)s SKUs) do not fit one code on %(label)s. Enter "
        "them on the platform, choose a larger label, or pack fewer SKUs in the carton."
    ),
    "label-measure-outside": msg(
        "The labels would leave the sheet by %(length)s. Measure the margin and the steps again."
    ),
}
