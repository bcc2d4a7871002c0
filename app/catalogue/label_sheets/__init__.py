"""Label stock: A4 and Letter sheets by the page types of Amazon's label service, and rolls."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.labelling.sheets import LabelKind, LabelSheet


def label_sheets(kind: LabelKind) -> Mapping[str, LabelSheet]:
    """Return the stock that labels of `kind` are printed on, by code; the first is usual."""
    found = entries(__name__, LabelSheet)
    return {code: sheet for code, sheet in found.items() if kind in sheet.kinds}
