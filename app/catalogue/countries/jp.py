"""Japan."""

from datetime import date
from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import Country, PostcodeForm, TaxNumber

JAPAN: Final = Country(
    code="JP",
    currency="JPY",
    tax_numbers=(
        TaxNumber(kind="jcn", name=Name("Corporate number", "法人番号"), validator="jp.cn"),
    ),
    postcode=PostcodeForm(r"\d{3}-?\d{4}", "273-0012"),
    hs_digits=9,
    languages=("ja",),
    reached_overland=False,
    importer_note=Name(
        "A company outside Japan imports stock for a fulfilment centre in its own name through an "
        "attorney for customs procedures (ACP), since 2023-10-01.",
        "境外公司备货到日本仓，2023-10-01 起须以自己名义进口，并委托税关事务管理人（ACP）",
    ),
    sources=(
        Source("Japan Customs, importer and ACP rules from 2023-10-01", date(2026, 11, 22)),
        Source("Japan's statistical tariff code, nine digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
