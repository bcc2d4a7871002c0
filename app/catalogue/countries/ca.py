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
        TaxNumber(
            kind="bn",
            name=Name("Business number with import account (BN15)", "BN商业号（含RM进口账号）"),
            validator="ca.bn",
            pattern=r"\d{9}(RM\d{4})?",
            example="123026635RM0001",
        ),
    ),
    postcode=PostcodeForm(
        r"[ABCEGHJKLMNPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d", "L5N 8M6"
    ),
    hs_digits=10,
    languages=("en", "fr"),
    reached_overland=False,
    importer_note=Name(
        "Release is asked for with the nine digits of the BN and the importer's account, such as "
        "RM0001; CARM registers it.",
        "放行申报用9位BN加进口账号（如 RM0001），在CARM登记",
    ),
    sources=(
        Source(
            "CBSA Customs Notice 24-37 (importer BN15 for release and accounting)",
            date(2026, 11, 22),
            "https://cbsa-asfc.gc.ca/publications/cn-ad/cn24-37-eng.html",
        ),
        Source("CBSA Memorandum D17-1-5 (importer's business number)", date(2026, 11, 22)),
        Source("Canadian Customs Tariff, ten digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
