"""The Letter sheet of product labels, 30 to the page, as Avery 5160."""

from typing import Final

from app.catalogue.label_sheets.a4_sheets import GLABELS, PAGE_TYPES
from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.naming import Name

LETTER_30: Final = LabelSheet(
    code="Letter_30",
    name=Name("Letter, 30 labels of 66.7 × 25.4 mm", "Letter 30 格 66.7 × 25.4 mm"),
    kinds=(LabelKind.FNSKU, LabelKind.SUFFOCATION, LabelKind.SET),
    page=(215_900, 279_400),
    label=(66_675, 25_400),
    grid=(3, 10),
    corner=(4_762, 12_700),
    pitch=(69_850, 25_400),
    sources=(PAGE_TYPES, GLABELS),
)
