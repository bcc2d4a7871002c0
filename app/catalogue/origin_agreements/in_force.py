"""The agreements in force with the destinations; with the others China has none."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.origin import TradeAgreement
from app.domain.sourcing import Source, Validity

_REVIEWED: Final = date(2026, 11, 22)

RCEP: Final = TradeAgreement(
    code="rcep",
    name=Name("RCEP", "RCEP（区域全面经济伙伴关系协定）"),
    countries=("JP", "AU"),
    validity=Validity(date(2022, 1, 1)),
    sources=(
        Source(
            "Ministry of Commerce of China, 2021-11-03 (by CGTN): in force on 2022-01-01 among ten"
            " states, with Australia, China and Japan",
            _REVIEWED,
            "https://news.cgtn.com/news/2021-11-03/"
            "RCEP-agreement-will-take-effect-on-January-1-2022-MOFCOM-14TyoxGghvW/share_amp.html",
        ),
    ),
)
CHAFTA: Final = TradeAgreement(
    code="chafta",
    name=Name("China-Australia FTA", "中澳自贸协定"),
    countries=("AU",),
    validity=Validity(date(2015, 12, 20)),
    sources=(
        Source(
            "Department of Foreign Affairs and Trade of Australia, ChAFTA: in force since"
            " 2015-12-20",
            _REVIEWED,
            "http://dfat.gov.au/trade/agreements/chafta/fact-sheets/Pages/"
            "implementation-timeline.aspx",
        ),
    ),
)
