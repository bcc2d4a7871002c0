"""Evidence that carriers and Chinese customs ask before goods leave, wherever they go."""

from datetime import date
from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.compliance.authorities import ANY_BATTERY, BATTERIES, REVIEWED, UN_38_3
from app.domain.compliance.evidence import Ending, Evidence, Gate, Level, Rule, Scope
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_CFR: Final = Source(
    "49 CFR 173.185(a)(3) (test summary, also of batteries in equipment)",
    REVIEWED,
    "https://www.ecfr.gov/current/title-49/section-173.185",
)
_SUMMARY_DUE: Final = Source(
    "IATA, Lithium Battery Guidance Document 2020, page 4 (test summary from 2020-01-01), as DG "
    "Safety Group quotes it",
    REVIEWED,
    "https://www.dgsafetygroup.co.uk/iata-lithium-battery-guidance-document-2020/",
)
_INSPECTION_LAW: Final = Source(
    "Law of China on Import and Export Commodity Inspection, article on packagings of dangerous "
    "goods: none may be exported in packagings not found fit for use, as a page on 危包证 tells",
    REVIEWED,
    "http://weilinceramic.com/weilinceramic/%E5%8D%B1%E5%8C%85%E8%AF%81/8107625",
)
_FIELD: Final = Source(
    "A laboratory on IATA's rules for magnets by air (field measured at 2.1 m and 4.6 m)",
    REVIEWED,
    "https://www.yjssishier.com//showinfo-1-1483-0.html",
)
_CUSTOMS_PROTECTION: Final = Source(
    "Regulations of China on the Customs Protection of Intellectual Property Rights, article on "
    "declaring the rights in goods and handing in their papers (article 5, as China Daily printed "
    "an earlier text)",
    REVIEWED,
    "http://www.chinadaily.com.cn/bizchina/2006-04/18/content_570167.htm",
)

TEST_SUMMARY: Final = Evidence(
    code="un38-3",
    name=Name("UN38.3 test summary", "UN38.3 测试概要"),
    scope=Scope.EVERYWHERE,
    rules=(
        Rule(
            level=Level.MUST,
            batteries=BATTERIES,
            reason=Name(
                "There is a battery: lithium is carried only if its type passed UN38.3. Not "
                "lithium? Say so under not needed.",
                "带电池：锂电池须通过 UN38.3 才能运输；不是锂电池的，选不需要并写明",
            ),
            sources=(UN_38_3, _CFR),
        ),
        Rule(
            level=Level.ASK,
            batteries=frozenset({"button-cell"}),
            reason=Name(
                "Button cells inside equipment are often exempt; carriers may ask all the same.",
                "设备内的纽扣电池多可豁免，但货代可能仍要",
            ),
            sources=(UN_38_3, TRADE_USAGE),
        ),
    ),
    proves=Name(
        "The type of cell or battery passed the tests of UN38.3.",
        "该型号电芯或电池通过 UN38.3 测试",
    ),
    issuer=Name(
        "Maker of the battery or product, by a laboratory's report",
        "电池或产品厂商（依实验室报告）",
    ),
    ending=Ending.NONE,
    gate=Gate(missing=True, source=_SUMMARY_DUE, validity=Validity(date(2020, 1, 1))),
    sources=(UN_38_3, _CFR),
)
SAFETY_DATA: Final = Evidence(
    code="sds",
    name=Name("Safety data sheet (SDS, MSDS)", "化学品安全技术说明书（SDS/MSDS）"),
    scope=Scope.EVERYWHERE,
    rules=(
        Rule(
            level=Level.ASK,
            batteries=ANY_BATTERY,
            cargo=frozenset({"liquid", "powder"}),
            reason=Name(
                "Forwarders ask it of batteries, liquids and powders.",
                "带电、液体、粉末，货代通常要",
            ),
            sources=(TRADE_USAGE,),
        ),
    ),
    proves=Name("What the goods hold and how they are handled safely.", "成分、危害和安全操作方法"),
    issuer=Name("Maker of the goods", "生产厂家"),
    sources=(TRADE_USAGE,),
)
TRANSPORT_APPRAISAL: Final = Evidence(
    code="transport-appraisal",
    name=Name("Transport conditions appraisal", "货物运输条件鉴定书"),
    scope=Scope.EVERYWHERE,
    rules=(
        Rule(
            level=Level.ASK,
            batteries=ANY_BATTERY,
            cargo=frozenset({"liquid", "powder", "magnet"}),
            reason=Name(
                "Forwarders usually ask it of such goods, by air above all. Ask yours.",
                "这类货货代通常要，空运尤其要，先问货代",
            ),
            sources=(TRADE_USAGE,),
        ),
    ),
    proves=Name(
        "Whether the goods travel as dangerous or as ordinary goods, by sea or by air.",
        "按海运或空运规则，是危险品还是普货",
    ),
    issuer=Name("A testing body that carriers accept", "船公司、航司认可的鉴定机构"),
    ending=Ending.NAMED,
    gate=Gate(missing=False, source=TRADE_USAGE),
    sources=(TRADE_USAGE,),
)
DANGEROUS_PACKAGING: Final = Evidence(
    code="dangerous-packaging",
    name=Name(
        "Use appraisal of dangerous goods packagings",
        "危包证（出境危险货物运输包装使用鉴定结果单）",
    ),
    scope=Scope.EVERYWHERE,
    rules=(
        Rule(
            level=Level.ASK,
            batteries=BATTERIES,
            cargo=frozenset({"liquid", "powder"}),
            reason=Name(
                "Needed once the goods travel as dangerous, such as batteries over 100 Wh in class "
                "9. The transport appraisal says whether they do.",
                "按危险品走才要，如 100 Wh 以上的第 9 类电池；是不是看运输条件鉴定书",
            ),
            sources=(_INSPECTION_LAW,),
        ),
    ),
    proves=Name(
        "The packagings may be used for these dangerous goods.", "包装容器可用于该危险货物出口"
    ),
    issuer=Name("Customs of the place of production", "产地海关"),
    ending=Ending.NAMED,
    gate=Gate(missing=True, source=_INSPECTION_LAW),
    sources=(_INSPECTION_LAW,),
)
MAGNETISM: Final = Evidence(
    code="magnetism",
    name=Name("Magnetism test report", "磁检报告"),
    scope=Scope.EVERYWHERE,
    rules=(
        Rule(
            level=Level.ASK,
            cargo=frozenset({"magnet"}),
            reason=Name("Air channels ask it of goods with magnets.", "带磁货走空运要"),
            sources=(TRADE_USAGE,),
        ),
    ),
    proves=Name("The field is weak enough for an aircraft.", "磁场强度符合空运要求"),
    issuer=Name("A testing body that airlines accept", "航空公司认可的检测机构"),
    ending=Ending.NAMED,
    sources=(TRADE_USAGE, _FIELD),
)
BRAND: Final = Evidence(
    code="brand-authorisation",
    name=Name("Brand authorisation", "品牌授权书"),
    scope=Scope.EVERYWHERE,
    rules=(
        Rule(
            level=Level.ASK,
            branded=True,
            reason=Name(
                "A brand is declared. Customs may ask the right to use it; your own trade mark "
                "certificate does as well.",
                "申报了品牌，海关可能要授权；自有商标放商标注册证即可",
            ),
            sources=(_CUSTOMS_PROTECTION,),
        ),
    ),
    proves=Name("The exporter may use the brand.", "出口人有权使用该品牌"),
    issuer=Name("Owner of the brand", "品牌权利人"),
    sources=(_CUSTOMS_PROTECTION,),
)
