"""China, where the goods come from."""

from datetime import date
from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import Country, PostcodeForm, TaxNumber

CHINA: Final = Country(
    code="CN",
    currency="CNY",
    tax_numbers=(
        TaxNumber(
            kind="uscc",
            name=Name("Unified social credit code", "统一社会信用代码"),
            validator="cn.uscc",
        ),
    ),
    postcode=PostcodeForm(r"\d{6}", "315000"),
    hs_digits=10,
    languages=("zh",),
    reached_overland=False,
    destination=False,
    sources=(
        Source("GB 32100-2015 (unified social credit code)", date(2026, 11, 22)),
        Source("China Customs commodity code, ten digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
