"""Evidence that the United States ask: product certificates and equipment authorisations."""

from datetime import date
from typing import Final

from app.catalogue.compliance.authorities import (
    ANY_BATTERY,
    ELECTRICAL,
    OFTEN_FOR_CHILDREN,
    REVIEWED,
)
from app.domain.compliance.evidence import Ending, Evidence, Gate, Level, Rule, Scope
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_COUNTRY: Final = frozenset({"US"})
_CERTIFICATES: Final = Source(
    "16 CFR part 1110 as of 90 FR 1800 (certificate data filed with the entry from 2026-07-08)",
    REVIEWED,
    "https://www.federalregister.gov/documents/2025/01/08/2024-30826/certificates-of-compliance",
)
_FCC: Final = Source(
    "47 CFR 2.803 (radio frequency devices: marketing only once authorised)",
    REVIEWED,
    "https://checkoutapi.com/regulations/expand/title47_chapterI_part2_subpartI_section2.811",
)
_FCC_IMPORT: Final = Source(
    "47 CFR 2.1204 (radio frequency devices: import conditions), edition of 2009",
    REVIEWED,
    "http://hallikainen.org/org/FCC/FccRules/2009/2/1204",
)

CERTIFICATE: Final = Evidence(
    code="cpsc-certificate",
    name=Name("CPSC product certificate (CPC or GCC)", "CPSC 产品证书（CPC/GCC）"),
    scope=Scope.COUNTRY,
    destinations=_COUNTRY,
    rules=(
        Rule(
            level=Level.ASK,
            codes=OFTEN_FOR_CHILDREN,
            reason=Name(
                "Such goods are often for children or under a CPSC rule. Made for children of 12 "
                "or younger: CPC. For others under a rule: GCC.",
                "这类货常是儿童用品或受 CPSC 规则管：12 岁及以下用 CPC，其他受规则管的用 GCC",
            ),
            sources=(_CERTIFICATES,),
        ),
        Rule(
            level=Level.ASK,
            reason=Name(
                "Needed if it is for children of 12 or younger (CPC) or under another CPSC rule "
                "(GCC).",
                "12 岁及以下儿童用（CPC）或受 CPSC 其他规则管（GCC）才需要",
            ),
            sources=(_CERTIFICATES,),
        ),
    ),
    proves=Name(
        "The product meets the CPSC's rules. Since 2026-07-08 its data goes with the entry.",
        "产品符合 CPSC 规则；2026-07-08 起证书数据随清关申报",
    ),
    issuer=Name(
        "Importer; a CPC rests on an accepted laboratory", "进口商出具；CPC 须依认可实验室报告"
    ),
    ending=Ending.NONE,
    gate=Gate(missing=True, source=_CERTIFICATES, validity=Validity(date(2026, 7, 8))),
    sources=(_CERTIFICATES,),
)
EQUIPMENT: Final = Evidence(
    code="fcc",
    name=Name("FCC equipment authorisation", "FCC 设备授权（FCC ID 或 SDoC）"),
    scope=Scope.COUNTRY,
    destinations=_COUNTRY,
    rules=(
        Rule(
            level=Level.ASK,
            batteries=ANY_BATTERY,
            codes=ELECTRICAL,
            reason=Name(
                "Electrical. Needed if it gives off radio frequency energy: Bluetooth, Wi-Fi, "
                "digital circuits.",
                "带电产品：有蓝牙、Wi-Fi 或数字电路等射频的需要",
            ),
            sources=(_FCC, _FCC_IMPORT),
        ),
    ),
    proves=Name(
        "The device may be imported and sold as to radio frequency.", "射频方面可进口和销售"
    ),
    issuer=Name(
        "A certification body, or the responsible party (SDoC)",
        "认证机构，或责任方自我声明（SDoC）",
    ),
    sources=(_FCC, _FCC_IMPORT),
)
