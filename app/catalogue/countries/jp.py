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
        TaxNumber(
            kind="jcn",
            name=Name("Corporate number", "法人番号"),
            validator="jp.cn",
            example="5835678256246",
            group="importer",
        ),
        TaxNumber(
            kind="jastpro",
            name=Name("Importer code (JASTPRO)", "输入者代码（JASTPRO）"),
            validator=None,
            pattern=r"[0-9A-Z]{12}",
            example="P00AB1230000",
            group="importer",
            years=3,
        ),
        TaxNumber(
            kind="jct",
            name=Name("Consumption tax (JCT) registration number", "JCT消费税登记号"),
            validator=None,
            pattern=r"T\d{13}",
            example="T5835678256246",
            group="importer",
        ),
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
        Source(
            "Japan Customs, answer 3106 (corporate number, or customs or JASTPRO code)",
            date(2026, 11, 22),
            "https://www.customs.go.jp/tetsuzuki/c-answer/kojin/3106_jr.htm",
        ),
        Source(
            "JASTPRO, terms of use of 2023-01-16 (12 letters or digits) and renewal (3 years)",
            date(2026, 11, 22),
            "https://www.jastpro.org/pages/253/",
        ),
        Source(
            "National Tax Agency of Japan, registration number: T and 13 digits",
            date(2026, 11, 22),
            "https://www.invoice-kohyo.nta.go.jp/about-toroku/",
        ),
        Source("Japan's statistical tariff code, nine digits", date(2026, 11, 22)),
        POSTCODE_FORMS,
    ),
)
