"""The papers of joining say every word in both languages, and are the same bytes each time."""

import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pikepdf
import pytest
from pypdf import PdfReader

from app.catalogue.joining_texts import joining_texts
from app.domain.enrolment.fees import Fee, FeeKind, FeePeriod, due
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.printing.papers.joining import (
    AgreementPaper,
    StatementPaper,
    agreement_pdf,
    statement_pdf,
)

APPLICANT = Name("Ningbo Example Trading Co., Ltd.", "宁波示例贸易有限公司")
FEES = (
    Fee(
        kind=FeeKind.SELLING_PLAN,
        text=Name("Amazon US, professional plan", "亚马逊 US 专业销售计划"),
        payee=Name("Amazon", "亚马逊"),
        amount=Money(Decimal("39.99"), "USD"),
        period=FeePeriod.MONTH,
        count=3,
        source="Seller Central",
    ),
    Fee(
        kind=FeeKind.BOND,
        text=Name("年Bond保费", "年Bond保费"),
        payee=Name("某货代", "某货代"),
        amount=Money(Decimal(3200), "CNY"),
        period=FeePeriod.ONCE,
        count=1,
        source="报价",
    ),
)
STATEMENT = StatementPaper(
    number="FS-2026-0001",
    issued_on=date(2026, 11, 22),
    application="GL-2026-0001",
    name=APPLICANT,
    fees=FEES,
    due=tuple(due(FEES).values()),
)


def said(content: bytes) -> str:
    """Return the text of a PDF without the spaces that setting puts in."""
    pages = PdfReader(io.BytesIO(content)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def inside(content: bytes) -> dict[str, object]:
    """Return the JSON that travels within a PDF."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        (attached,) = opened.attachments.values()
        found: dict[str, object] = json.loads(attached.get_file().read_bytes())
        return found


@pytest.mark.parametrize("code", [code for code in joining_texts() if code.startswith("agree")])
def test_an_accepted_agreement_holds_exactly_the_text_and_who_accepted_it(code: str) -> None:
    text = joining_texts()[code]
    paper = AgreementPaper(
        text=text,
        application="GL-2026-0001",
        applicant=APPLICANT,
        name="李华 Li Hua",
        accepted_at=datetime(2026, 11, 22, 6, 0, 3, tzinfo=UTC),
        zone="Asia/Shanghai",
    )
    content = agreement_pdf(paper)
    assert content == agreement_pdf(paper)
    words = said(content)
    for clause in text.clauses:
        for name in (clause.heading, *clause.paragraphs):
            for language in (name.zh, name.en):
                assert "".join(language.split()) in words, language
    for fact in ("2026-11-2206:00:03", "2026-11-2214:00:03", text.sha256, "李华LiHua"):
        assert fact in words
    assert inside(content)["sha256"] == text.sha256


def test_a_statement_lists_each_fee_and_a_total_for_each_currency() -> None:
    content = statement_pdf(STATEMENT)
    assert content == statement_pdf(STATEMENT)
    words = said(content)
    for fact in ("FS-2026-0001", "亚马逊US专业销售计划", "USD39.99", "USD119.97", "CNY3,200.00"):
        assert fact in words
    assert inside(content)["due"] == {"USD": "119.97", "CNY": "3200"}
