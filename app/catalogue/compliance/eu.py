"""Evidence that the European Union and its states ask."""

from datetime import date
from typing import Final

from app.catalogue.compliance.authorities import (
    ANY_BATTERY,
    ELECTRICAL,
    OFTEN_FOR_CHILDREN,
    REVIEWED,
)
from app.catalogue.tariffs.destinations import eu as customs_union
from app.domain.compliance.evidence import Ending, Evidence, Form, Level, Rule, Scope
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

#: The states of the Union by ISO 3166.
MEMBERS: Final = frozenset(state.code for state in customs_union.EUROPEAN_UNION)
_SAFETY: Final = Source(
    "Regulation (EU) 2023/988 on general product safety, article 16 (from 2024-12-13)",
    REVIEWED,
    "https://eur-lex.europa.eu/eli/reg/2023/988/oj",
)
_MARKING: Final = Source(
    "Regulation (EC) No 765/2008, article 30 (CE marking only where the Union's rules on a kind of "
    "goods provide for it), as quoted in English and Chinese",
    REVIEWED,
    "http://m.noilessearplug.com/info/according-to-regulation-eu-2016-425-article-36038723.html",
)
_WASTE: Final = (
    Source(
        "Directive 2008/98/EC, article 8 (extended producer responsibility)",
        REVIEWED,
        "https://www.legislation.gov.uk/eudr/2008/98/chapter/II/adopted/data.html",
    ),
    Source(
        "Regulation (EU) 2023/1542, article 55 (each state keeps a register of producers of "
        "batteries)",
        REVIEWED,
        "https://sintact.ro/legislatie/jurnalul-oficial-ue/"
        "regulamentul-1542-12-iul-2023-privind-bateriile-si-deseurile-de-79173714/art-55",
    ),
    Source(
        "EC4P, 2018-12-20 (states usually keep different registers for electrical goods, "
        "batteries and packaging)",
        REVIEWED,
        "https://ec4p.com/resources/news/can-you-register-for-weee-without-batteries-and-packaging",
    ),
)

CE: Final = Evidence(
    code="ce",
    name=Name("CE declaration of conformity", "CE 符合性声明（DoC）"),
    scope=Scope.UNION,
    destinations=MEMBERS,
    rules=(
        Rule(
            level=Level.ASK,
            batteries=ANY_BATTERY,
            codes=(*ELECTRICAL, *OFTEN_FOR_CHILDREN[:2]),
            reason=Name(
                "Electrical goods and toys usually fall under rules with CE marking.",
                "电子电器和玩具一般要 CE",
            ),
            sources=(_MARKING,),
        ),
        Rule(
            level=Level.ASK,
            reason=Name(
                "Only some kinds of goods carry the CE mark. Find out whether yours does.",
                "只有部分品类要 CE，先确认这款要不要",
            ),
            sources=(_MARKING,),
        ),
    ),
    proves=Name("The product meets the Union's rules for its kind.", "产品符合欧盟对该品类的要求"),
    issuer=Name("Maker or its authorised representative", "制造商或其欧盟授权代表（欧代）"),
    ending=Ending.NONE,
    sources=(_MARKING,),
)
RESPONSIBLE_PERSON: Final = Evidence(
    code="gpsr",
    name=Name("Responsible person in the Union (GPSR)", "欧盟负责人（GPSR，欧代）"),
    form=Form.REGISTRATION,
    scope=Scope.UNION,
    destinations=MEMBERS,
    rules=(
        Rule(
            level=Level.MUST,
            validity=Validity(date(2024, 12, 13)),
            reason=Name(
                "Consumer products are placed on the Union's market only with a responsible person "
                "established there. Food, medicines and goods for trade users are apart.",
                "消费品进入欧盟市场须有欧盟境内负责人；食品、药品和纯商用品除外",
            ),
            sources=(_SAFETY,),
        ),
    ),
    proves=Name(
        "Somebody established in the Union answers for the product; name and address are on it.",
        "欧盟境内有人对产品负责，名称和地址印在产品或包装上",
    ),
    issuer=Name("The responsible person named", "被指定的负责人"),
    sources=(_SAFETY,),
)
PRODUCER_NUMBER: Final = Evidence(
    code="epr",
    name=Name("Producer register number (EPR)", "生产者责任延伸注册号（EPR）"),
    form=Form.REGISTRATION,
    scope=Scope.COUNTRY,
    destinations=MEMBERS,
    rules=(
        Rule(
            level=Level.ASK,
            reason=Name(
                "Each state keeps its own registers for packaging, batteries and electrical goods. "
                "One number usually serves a whole store: choose it from another product.",
                "包装、电池、电器各国各有注册；同一店铺通常共用一个号，可从其他商品选用",
            ),
            sources=_WASTE,
        ),
    ),
    proves=Name(
        "The seller is registered for the waste of the goods or their packaging.",
        "卖家已就产品或包装废弃物注册",
    ),
    issuer=Name("The state's register", "该国登记机构"),
    sources=_WASTE,
)
