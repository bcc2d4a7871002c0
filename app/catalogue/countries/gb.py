"""United Kingdom."""

from datetime import date
from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import Country, PostcodeForm, TaxNumber

UNITED_KINGDOM: Final = Country(
    code="GB",
    currency="GBP",
    tax_numbers=(
        TaxNumber(
            kind="eori",
            name=Name("GB EORI number", "英国EORI号"),
            validator=None,
            pattern=r"GB\d{12}(\d{3})?",
            example="GB123456789000",
        ),
        TaxNumber(
            kind="vat",
            name=Name("UK VAT number", "英国VAT税号"),
            validator="gb.vat",
            example="GB980780684",
        ),
    ),
    postcode=PostcodeForm(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", "LU7 9GX"),
    hs_digits=10,
    languages=("en",),
    reached_overland=True,
    sources=(
        Source("HMRC, Get an EORI number", date(2026, 11, 22), "https://www.gov.uk/eori"),
        Source("UK Integrated Online Tariff, ten digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
