"""Australia."""

from datetime import date
from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import Country, PostcodeForm, TaxNumber

AUSTRALIA: Final = Country(
    code="AU",
    currency="AUD",
    tax_numbers=(
        TaxNumber(
            kind="abn",
            name=Name("Australian business number (ABN)", "ABN商业号"),
            validator="au.abn",
            example="83914571673",
        ),
    ),
    postcode=PostcodeForm(r"\d{4}", "2175"),
    hs_digits=8,
    languages=("en",),
    reached_overland=False,
    sources=(
        Source("Australian Border Force, import declaration by ABN", date(2026, 11, 22)),
        Source("Australian Customs Tariff, eight digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
