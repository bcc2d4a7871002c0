"""Canada."""

from datetime import date
from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import Country, PostcodeForm, TaxNumber

CANADA: Final = Country(
    code="CA",
    currency="CAD",
    tax_numbers=(
        TaxNumber(kind="bn", name=Name("Business number (BN)", "BN商业号"), validator="ca.bn"),
    ),
    postcode=PostcodeForm(
        r"[ABCEGHJKLMNPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d", "L5N 8M6"
    ),
    hs_digits=10,
    languages=("en", "fr"),
    reached_overland=False,
    sources=(
        Source("CBSA Memorandum D17-1-5 (importer's business number)", date(2026, 11, 22)),
        Source("Canadian Customs Tariff, ten digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
