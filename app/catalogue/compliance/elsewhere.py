"""Evidence that the United Kingdom, Japan, Australia and Canada ask."""

from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final

from app.catalogue.compliance.authorities import ANY_BATTERY, ELECTRICAL, REVIEWED
from app.domain.compliance.evidence import Evidence, Level, Rule, Scope
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_OPEN: Final = Validity()
_CONNECTED: Final = Validity(date(2024, 4, 29))


def _asked(
    code: str,
    country: str,
    *texts: Name,
    source: Source,
    batteries: AbstractSet[str] = ANY_BATTERY,
    validity: Validity = _OPEN,
) -> Evidence:
    """Return a kind that is asked of electrical goods; `texts`: name, reason, proof, issuer."""
    name, reason, proves, issuer = texts
    rule = Rule(
        level=Level.ASK,
        batteries=batteries,
        codes=ELECTRICAL,
        reason=reason,
        validity=validity,
        sources=(source,),
    )
    return Evidence(
        code=code,
        name=name,
        scope=Scope.COUNTRY,
        destinations=frozenset({country}),
        rules=(rule,),
        proves=proves,
        issuer=issuer,
        sources=(source,),
    )


UKCA: Final = _asked(
    "ukca",
    "GB",
    Name("UK declaration of conformity (UKCA)", "英国符合性声明（UKCA）"),
    Name(
        "Electrical. Needed if a rule with UKCA marking covers it; for many goods CE is accepted.",
        "带电产品：受 UKCA 规则管的需要；不少品类也认 CE",
    ),
    Name("The product meets Great Britain's rules for its kind.", "产品符合英国对该品类的要求"),
    Name("Maker or its authorised representative", "制造商或其英国授权代表（英代）"),
    source=Source(
        "Product Safety and Metrology etc. (Amendment) Regulations 2024: CE accepted beyond 2024 "
        "for many goods, in force 2024-10-01, as the guide on electrical equipment tells",
        REVIEWED,
        "https://gov.uk/government/publications/electrical-equipment-safety-regulations-2016/"
        "electrical-equipment-safety-regulations-2016-great-britain",
    ),
)
CONNECTABLE: Final = _asked(
    "psti",
    "GB",
    Name("Statement of compliance for connectable products (PSTI)", "联网产品合规声明（PSTI）"),
    Name("Needed if the product connects to the internet or a network.", "能联网或组网的产品需要"),
    Name(
        "Passwords, reports of flaws and updates are as the law asks.",
        "密码、漏洞报告和更新期限符合要求",
    ),
    Name("Maker or its authorised representative", "制造商或其授权代表"),
    source=Source(
        "Guidance on the Product Security and Telecommunications Infrastructure Regulations 2023 "
        "(from 2024-04-29)",
        REVIEWED,
        "https://gov.uk/guidance/regulations-consumer-connectable-product-security",
    ),
    validity=_CONNECTED,
)
PSE: Final = _asked(
    "pse",
    "JP",
    Name("PSE conformity", "PSE 认证"),
    Name(
        "Electrical. Needed if the goods are on the list of the act: mains goods, adapters, many "
        "lithium batteries.",
        "带电产品：属电安法目录的需要，如插电产品、电源适配器、多数锂电池",
    ),
    Name(
        "The goods meet the technical standards for electrical safety.", "符合日本电气安全技术标准"
    ),
    Name(
        "Importer who has notified; some goods by a registered body",
        "已申报的进口商；特定电器由登录机构",
    ),
    source=Source(
        "Electrical Appliances and Materials Safety Act of Japan (Act no. 234 of 1961), chapter 4, "
        "articles 27 and 28; METI's page for importers",
        REVIEWED,
        "https://www.meti.go.jp/english/policy/economy/consumer/pse/index.html",
    ),
)
TELEC: Final = _asked(
    "telec",
    "JP",
    Name("Radio conformity mark (TELEC)", "无线电技适认证（TELEC）"),
    Name("Needed if it has radio, such as Bluetooth or Wi-Fi.", "带蓝牙、Wi-Fi 等无线的需要"),
    Name("The radio equipment meets Japan's technical rules.", "无线设备符合日本技术标准"),
    Name("A registered certification body", "登录认证机构"),
    source=Source(
        "Radio Act of Japan (Act no. 131 of 1950), chapter III-2, articles 38-2-2 to 38-32 "
        "(conformity of specified radio equipment)",
        REVIEWED,
        "https://www.japaneselawtranslation.go.jp/en/laws/view/4818",
    ),
)
RCM: Final = _asked(
    "rcm",
    "AU",
    Name("RCM: supplier's declaration", "RCM 供应商符合性声明"),
    Name(
        "Electrical. Needed if a rule of the ACMA or of electrical safety covers it.",
        "带电产品：受 ACMA 或电气安全规则管的需要",
    ),
    Name(
        "The product meets Australia's radio and electrical rules.", "符合澳洲无线电和电气安全要求"
    ),
    Name("The responsible supplier in Australia", "澳洲责任供应商"),
    source=Source(
        "ACMA, steps to compliance (labelling notices, declaration, responsible supplier, label)",
        REVIEWED,
        "https://acma.gov.au/Industry/Suppliers/Product-supply-and-compliance/"
        "Steps-to-compliance/legislation---labelling-notices",
    ),
)
ISED: Final = _asked(
    "ised",
    "CA",
    Name("ISED certification", "ISED 认证"),
    Name("Needed if it has radio, such as Bluetooth or Wi-Fi.", "带蓝牙、Wi-Fi 等无线的需要"),
    Name("The radio equipment meets Canada's technical rules.", "无线设备符合加拿大技术标准"),
    Name("A certification body that ISED recognises", "ISED 认可的认证机构"),
    source=Source(
        "ISED's certification of radio equipment (mandatory, by RSS-Gen), as Applus+ tells it",
        REVIEWED,
        "https://blog.applus.com/"
        "radio-equipment-certification-in-canada-overview-of-the-ised-certification-programme/",
    ),
)
