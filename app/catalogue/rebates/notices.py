"""Notices that change the rebate of whole groups of goods, by the export day declared."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.naming import Name
from app.domain.rebate.rates import RebateNotice, RebateStep
from app.domain.sourcing import Source, Validity

_MOF_2026_2: Final = Source(
    "MOF and State Taxation Administration 2026 no. 2",
    date(2026, 11, 22),
    "https://fgk.chinatax.gov.cn/zcfgk/c102416/c5246745/content.html",
)
_PUBLISHED: Final = date(2026, 1, 8)

#: Appendix 1 names 249 goods, far from all of them photovoltaic; only these headings are sure.
PHOTOVOLTAIC: Final = RebateNotice(
    code="mof-2026-2-photovoltaic",
    name=Name(
        "MOF and STA 2026 no. 2, photovoltaic goods", "财政部 税务总局公告2026年第2号（光伏等产品）"
    ),
    headings=("854142", "854143"),
    published=_PUBLISHED,
    steps=(RebateStep(Decimal(0), Validity(date(2026, 4, 1))),),
    sources=(_MOF_2026_2,),
)
BATTERIES: Final = RebateNotice(
    code="mof-2026-2-batteries",
    name=Name("MOF and STA 2026 no. 2, batteries", "财政部 税务总局公告2026年第2号（电池产品）"),
    headings=("8506", "8507"),
    published=_PUBLISHED,
    steps=(
        RebateStep(Decimal(6), Validity(date(2026, 4, 1), date(2026, 12, 31))),
        RebateStep(Decimal(0), Validity(date(2027, 1, 1))),
    ),
    sources=(_MOF_2026_2,),
)
