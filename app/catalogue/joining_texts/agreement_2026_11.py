"""The agreement 协议, version 2026-11: what whoever joins accepts, in Sampan's own plain words."""

from datetime import date
from typing import Final

from app.domain.enrolment.standing import AcceptedText
from app.domain.enrolment.texts import Clause, JoiningText
from app.domain.naming import Name
from app.domain.sourcing import Source

AGREEMENT: Final = JoiningText(
    subject=AcceptedText.AGREEMENT,
    version="2026-11",
    published_on=date(2026, 11, 22),
    title=Name("Agreement on using Sampan for global logistics", "全球物流使用协议"),
    clauses=(
        Clause(
            heading=Name("What this is", "本协议是什么"),
            paragraphs=(
                Name(
                    "Sampan is software that your company or somebody on its behalf runs itself. "
                    "This agreement says how the applicant uses it. It is no contract of "
                    "carriage, no insurance and no power of attorney.",
                    "舢板是由公司自己或受托人自行安装运行的软件。本协议约定申请主体如何使用它，"
                    "不是运输合同、保险或授权委托书。",
                ),
            ),
        ),
        Clause(
            heading=Name("Correct data", "资料真实"),
            paragraphs=(
                Name(
                    "The applicant states that the company, tax numbers, importer, bond, goods "
                    "and values entered here are true and complete, and corrects them when they "
                    "change. Papers are printed from them.",
                    "申请主体保证所填的公司、税号、进口商、Bond、货物和货值真实、完整，"
                    "有变化就更正。单证按这些内容打印。",
                ),
            ),
        ),
        Clause(
            heading=Name("No advice", "不构成意见"),
            paragraphs=(
                Name(
                    "Rules, rates, checks and estimates show their source and the date of their "
                    "review. They are no legal, tax or customs advice; authorities, customs "
                    "brokers and forwarders decide.",
                    "规则、税率、检查和估算都标明来源和核对日期，不是法律、税务或海关意见，"
                    "以主管机关、报关行和货代的决定为准。",
                ),
            ),
        ),
        Clause(
            heading=Name("Other contracts apply", "以各方合同为准"),
            paragraphs=(
                Name(
                    "Forwarders, sureties, customs brokers, banks and marketplaces act under "
                    "their own contracts with the applicant. Nothing here changes them, and "
                    "nothing here enrols the applicant with them.",
                    "货代、担保公司、报关行、银行和平台按各自与申请主体签订的合同办事。"
                    "本协议不改变这些合同，也不代替向它们申请。",
                ),
            ),
        ),
        Clause(
            heading=Name("Where data lies", "数据存放"),
            paragraphs=(
                Name(
                    "Everything entered stays on the machine Sampan is installed on. Whoever runs "
                    "it answers for access, backups and deletion. Sampan never asks for the "
                    "number of a payment card.",
                    "所有内容只存在安装舢板的机器上，权限、备份和删除由运行者负责。"
                    "舢板从不要求填写银行卡号。",
                ),
            ),
        ),
        Clause(
            heading=Name("No warranty", "不作担保"),
            paragraphs=(
                Name(
                    "Sampan is given away under the MIT licence, as it is and without warranty. "
                    "Compare what is printed with your own records before it leaves the house.",
                    "舢板按 MIT 许可证免费提供，按现状使用，不作担保。"
                    "单证发出前请与自己的资料核对。",
                ),
            ),
        ),
        Clause(
            heading=Name("Acceptance and new versions", "接受与新版本"),
            paragraphs=(
                Name(
                    "Accepting keeps the version, the SHA-256 of this text in both languages, "
                    "your name, the time and a PDF copy. Both languages have the same meaning. A "
                    "new version asks again; earlier acceptances are kept.",
                    "接受后保存版本、中英文全文的 SHA-256、姓名、时间和 PDF 副本。"
                    "两种文字含义相同。新版本须重新接受，以前的接受记录保留。",
                ),
            ),
        ),
    ),
    sources=(Source("Sampan's own text", date(2026, 11, 22)),),
)
