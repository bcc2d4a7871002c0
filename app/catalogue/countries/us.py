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
            example="84-2193712",
            group="importer",
        ),
        TaxNumber(
            kind="cain",
            name=Name("CAIN (number assigned by CBP)", "CAIN海关分配进口商编号"),
            validator=None,
            pattern=r"\d{11}",
            example="262720-01234",
            group="importer",
        ),
    ),
    postcode=PostcodeForm(r"\d{5}(-\d{4})?", "92551"),
    hs_digits=10,
    languages=("en",),
    reached_overland=False,
    importer_note=Name(
        "A company without an EIN asks CBP for an importer number, the CAIN (form 5106). Every "
        "entry needs a customs bond.",
        "没有EIN的公司可用5106表向CBP申请进口商编号（CAIN）；每次清关都要有海关Bond",
    ),
    sources=(
        Source("19 CFR 24.5 (importer number), 19 CFR 142.4 (bond)", date(2026, 11, 22)),
        Source(
            "BMSI, forms of importer numbers on CBP form 5106: YYDDPP-NNNNN",
            date(2026, 11, 22),
            "https://www.bmsi.com/bmsi/doc/bildh/cf5106.html",
        ),
        Source("Harmonized Tariff Schedule of the United States, ten digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
