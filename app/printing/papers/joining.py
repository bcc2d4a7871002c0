"""The papers of joining: an accepted agreement and a fee statement, both in both languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.enrolment.fees import Fee, FeePeriod
from app.domain.enrolment.texts import JoiningText
from app.domain.naming import Name
from app.domain.paperwork.document import PaperLanguage
from app.domain.quantities.money import Money
from app.printing.papers.engine import Attachment, pdf
from app.printing.papers.rendering import fill_template

_BOTH: Final = PaperLanguage.ZH_EN
_STATEMENT: Final = Name("Fee statement", "费用清单")
PERIODS: Final[Mapping[FeePeriod, Name]] = {
    FeePeriod.ONCE: Name("once", "一次性"),
    FeePeriod.MONTH: Name("per month", "每月"),
    FeePeriod.YEAR: Name("per year", "每年"),
    FeePeriod.ITEM: Name("per item sold", "每件售出商品"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPaper:
    """A text with its acceptance: for whom, by what name, at which instant, on which clock."""

    text: JoiningText
    application: str
    applicant: Name
    name: str
    accepted_at: datetime
    zone: str

    @property
    def local_time(self) -> str:
        """Return the instant on the accepting person's clock."""
        return self.accepted_at.astimezone(ZoneInfo(self.zone)).strftime("%Y-%m-%d %H:%M:%S")

    @property
    def utc_time(self) -> str:
        """Return the instant in UTC."""
        return self.accepted_at.strftime("%Y-%m-%d %H:%M:%S")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPaper:
    """A fee statement as it is frozen: its lines, and what is due in each currency."""

    number: str
    issued_on: date
    application: str
    name: Name
    fees: tuple[Fee, ...]
    due: tuple[Money, ...]


def agreement_pdf(paper: AgreementPaper) -> bytes:
    """Return the accepted text as PDF, the acceptance inside as JSON; the same bytes each time."""
    facts = {
        "text": paper.text.code,
        "sha256": paper.text.sha256,
        "application": paper.application,
        "applicant": paper.applicant.en,
        "accepted_by": paper.name,
        "accepted_at": paper.accepted_at.isoformat(),
        "zone": paper.zone,
    }
    html = fill_template(
        "joining/papers/agreement.html",
        language=_BOTH,
        paper=paper,
        title=paper.text.title,
        reference=paper.application,
        made_on=paper.accepted_at.date(),
    )
    attached = _attached("acceptance.json", "The acceptance of this text", facts)
    return pdf(html, made_on=paper.accepted_at.date(), attachment=attached)


def statement_pdf(paper: StatementPaper) -> bytes:
    """Return the statement as PDF, its totals inside as JSON; the same bytes each time."""
    facts = {
        "number": paper.number,
        "application": paper.application,
        "issued_on": paper.issued_on.isoformat(),
        "due": {each.currency: str(each.amount) for each in paper.due},
    }
    html = fill_template(
        "joining/papers/fee_statement.html",
        language=_BOTH,
        paper=paper,
        title=_STATEMENT,
        reference=paper.number,
        made_on=paper.issued_on,
        periods=PERIODS,
    )
    attached = _attached("statement.json", "The totals of this statement", facts)
    return pdf(html, made_on=paper.issued_on, attachment=attached)


def _attached(name: str, description: str, facts: Mapping[str, object]) -> Attachment:
    content = json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
    return Attachment(name, description, content.encode())
