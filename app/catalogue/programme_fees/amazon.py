"""Fees of Amazon's programmes. No current table of amounts is known to us: people enter theirs."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.programme.fees import FeeKind
from app.domain.sourcing import Source, Validity

_REVIEWED: Final = date(2026, 11, 22)
_PLACEMENT: Final = Source(
    "YourAMZ, what the FBA inbound placement service fee is, 2024-09-11",
    _REVIEWED,
    "https://www.youramz.com/blog/what-is-the-amazon-fba-inbound-placement-service-fee",
)
_PREP: Final = Source(
    "Gnarlywood, Amazon ends FBA prep and labeling services, quoting Amazon's letter to sellers",
    _REVIEWED,
    "https://www.gnarlywoodgroup.com/blog/amazon-to-end-fba-prep-amp-labeling-services-by-2026-what-sellers-need-to-know",
)
_FBA: Final = frozenset({"fba-us", "fba-ca", "fba-uk", "fba-eu", "fba-jp", "fba-au"})

PLACEMENT: Final = FeeKind(
    code="placement",
    name=Name("Inbound placement service fee", "入库配置服务费"),
    programmes=frozenset({"fba-us"}),
    validity=Validity(date(2024, 3, 1)),
    expected=True,
    note=Name(
        "Depends on the split: with an Amazon-optimized split it can be zero. Enter what the "
        "marketplace shows for this plan.",
        "金额取决于分仓方案：亚马逊优化拆分可能为零。按平台给本计划显示的金额录入。",
    ),
    sources=(_PLACEMENT,),
)
PREP: Final = FeeKind(
    code="prep",
    name=Name("Prep and unit labels by Amazon", "亚马逊预处理和贴标费"),
    programmes=frozenset({"fba-us"}),
    validity=Validity(valid_to=date(2025, 12, 31)),
    note=Name(
        "Amazon ended prep and labelling in the United States on 2026-01-01; goods arrive ready.",
        "亚马逊美国站 2026-01-01 起不再提供预处理和贴标，货到仓前须自行完成。",
    ),
    sources=(_PREP,),
)
STORAGE: Final = FeeKind(
    code="storage",
    name=Name("Storage", "仓储费"),
    programmes=_FBA,
    counted=False,
    note=Name(
        "Asked month by month after arrival, so it is told beside the landed cost.",
        "到仓后按月收取，因此列在到仓成本旁边，不计入。",
    ),
    sources=(
        Source(
            "Amazon SP-API, FBA storage fee charges report (amzn/selling-partner-api-models)",
            _REVIEWED,
            "https://developer-docs.amazon.com/sp-api/docs/report-type-values-fba",
        ),
    ),
)
