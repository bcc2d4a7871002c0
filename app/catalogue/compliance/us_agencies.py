"""What US partner agencies ask by the flags of a tariff line, one kind for each agency."""

from collections.abc import Iterable, Mapping
from typing import Final

from app.catalogue.compliance.authorities import CBP_REPORT
from app.catalogue.compliance.flag_meanings import FLAGS
from app.domain.compliance.agency_flags import AgencyFlag
from app.domain.compliance.evidence import Evidence, Form, Level, Rule, Scope
from app.domain.naming import Name

_AGENCIES: Final[Mapping[str, Name]] = {
    "fda": Name("FDA", "FDA"),
    "epa": Name("EPA", "EPA"),
    "lacey": Name("Lacey Act", "雷斯法案"),
    "aphis": Name("APHIS", "APHIS"),
    "nhtsa": Name("NHTSA", "NHTSA"),
    "fws": Name("FWS", "FWS"),
    "ams": Name("AMS", "AMS"),
    "fsis": Name("FSIS", "FSIS"),
    "nmfs": Name("NMFS", "NMFS"),
    "omc": Name("Shrimp certificate", "虾类证明"),
    "ttb": Name("TTB", "TTB"),
    "dea": Name("DEA", "DEA"),
    "unread": Name("Other agency", "其他机构"),
}


def _rule(flag: AgencyFlag) -> Rule:
    level = Level.MUST if flag.always else Level.ASK
    question = Name("Ask the broker whether it applies.", "问清关行是否适用")
    return Rule(
        level=level,
        flags=frozenset({flag.code}),
        reason=Name(
            f"The code has flag {flag.code}: {flag.meaning.en}."
            + ("" if flag.always else f" {question.en}"),
            f"HS编码带 {flag.code} 标记：{flag.meaning.zh}"
            + ("" if flag.always else f"；{question.zh}"),
        ),
        sources=flag.sources,
    )


def _kind(agency: str, name: Name, flags: Iterable[AgencyFlag]) -> Evidence:
    return Evidence(
        code=f"us-{agency}",
        name=Name(f"{name.en}: registration or permit", f"{name.zh}：注册或许可"),
        form=Form.REGISTRATION,
        scope=Scope.COUNTRY,
        destinations=frozenset({"US"}),
        rules=tuple(_rule(flag) for flag in flags),
        proves=Name(
            "What the agency asks at entry can be given: registration, permit or data.",
            "清关时能提供该机构要的注册号、许可或数据",
        ),
        issuer=Name("The agency, or the importer by its rules", "该机构，或进口商按其规则准备"),
        sources=(CBP_REPORT,),
    )


AGENCIES: Final = tuple(
    _kind(agency, name, (flag for flag in FLAGS.values() if flag.agency == agency))
    for agency, name in _AGENCIES.items()
)
