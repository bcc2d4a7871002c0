"""United States."""

from datetime import date
from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import Country, PostcodeForm, TaxNumber

UNITED_STATES: Final = Country(
    code="US",
    currency="USD",
    tax_numbers=(
        TaxNumber(
            kind="ein",
            name=Name("EIN (employer identification number)", "EIN税号"),
            validator="us.ein",
        ),
    ),
    postcode=PostcodeForm(r"\d{5}(-\d{4})?", "92551"),
    hs_digits=10,
    languages=("en",),
    reached_overland=False,
    importer_note=Name(
        "A company without an EIN asks CBP for an importer number (form 5106). Every entry needs a "
        "customs bond.",
        "没有EIN的公司可用5106表向CBP申请进口商编号；每次清关都要有海关Bond",
    ),
    sources=(
        Source("19 CFR 24.5 (importer number), 19 CFR 142.4 (bond)", date(2026, 11, 22)),
        Source("Harmonized Tariff Schedule of the United States, ten digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
