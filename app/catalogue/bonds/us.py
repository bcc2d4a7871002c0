"""United States: every entry needs a customs bond (CBP form 301)."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.enrolment.bonds import BondKind, BondRule
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)

UNITED_STATES: Final = BondRule(
    code="US",
    names={
        BondKind.CONTINUOUS: Name("Continuous bond", "年Bond"),
        BondKind.SINGLE: Name("Single bond", "单次Bond"),
    },
    consequences={
        BondKind.CONTINUOUS: Name(
            "Covers all entries of its term: usually 10% of a year's duties, taxes and fees, "
            "USD 50,000 at least.",
            "有效期内每次清关都能用；额度一般为 12 个月关税、税和费的 10%，最低 USD 50,000。",
        ),
        BondKind.SINGLE: Name(
            "Covers one entry: its value with duties, taxes and fees, three times the value for "
            "goods of other agencies.",
            "只用一次清关；额度为货值加关税、税和费，受其他机构监管的货物按货值三倍。",
        ),
    },
    least_continuous=Money(Decimal(50_000), "USD"),
    sources=(
        Source("19 CFR 142.4 (bond for release)", _REVIEWED),
        Source(
            "CBP directive 3510-004, monetary guidelines for setting bond amounts",
            _REVIEWED,
            "https://www.cbp.gov/document/directives/3510-004-monetary-guidelines-setting-bond-amounts",
        ),
    ),
)
