"""The limits of an export declaration."""

from datetime import date
from typing import Final

from app.catalogue.customs_codes.sources import GACC_2019_18, SINGLE_WINDOW
from app.domain.paperwork.china.tables import DeclarationForm
from app.domain.sourcing import Validity

EXPORT_DECLARATION: Final = DeclarationForm(
    code="export-declaration",
    most_lines=50,
    longest_name=50,
    longest_specification=255,
    unit_price_places=4,
    total_places=2,
    least_kilograms=1,
    validity=Validity(date(2018, 8, 1)),
    sources=(GACC_2019_18, SINGLE_WINDOW),
)
