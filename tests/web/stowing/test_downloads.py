"""A loading plan as files for the warehouse, in the language asked for."""

import io

import openpyxl
import pypdfium2
import pytest

from app.domain.problems import Problem
from app.persistence.tables.stowage import LoadPlan
from app.web.stowing import downloads
from tests.factories.people import Member
from tests.web.visitor import Visitor


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize(
    ("language", "here", "absent"),
    [("zh", "装载方案", "Loading plan"), ("en", "Loading plan", "装载方案"), ("", "装载方案", "?")],
)
def test_the_plan_is_printed_in_each_language(
    owner: Visitor, planned: str, language: str, here: str, absent: str
) -> None:
    answer = owner.client.get(f"{planned}.pdf?language={language}")
    assert answer.mimetype == "application/pdf"
    assert "IP-2026-0001-1_loading-1.pdf" in answer.headers["Content-Disposition"]
    text = text_of(answer.data)
    assert here in text
    assert absent not in text
    assert (
        "no-store" in answer.headers["Cache-Control"]
        or "max-age=0" in (answer.headers["Cache-Control"])
    )


def test_the_workbook_holds_every_carton(owner: Visitor, planned: str) -> None:
    answer = owner.client.get(f"{planned}.xlsx?language=en")
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    pieces = book["Every piece"]
    assert pieces.max_row == 1 + 17
    assert owner.client.get(f"{planned}.xlsx?language=klingon").status_code == 200


def test_what_the_machine_lacks_is_said(
    owner: Visitor, planned: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = [Problem("papers-engine-missing", params={"packages": ["x"]})]
    monkeypatch.setattr(downloads, "engine_problems", lambda: lacking)
    assert owner.get(f"{planned}.pdf", status=302).location == planned


def test_a_character_that_the_font_lacks_is_said_instead_of_printed(
    owner: Visitor, planned: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = [
        Problem(
            "font-lacks-character",
            params={"text": "LAMP🌟", "character": "🌟", "code_point": "U+1F31F"},
        )
    ]
    monkeypatch.setattr(downloads, "unprintable_words", lambda _: lacking)
    assert owner.get(f"{planned}.pdf", status=302).location == planned


def test_an_empty_plan_has_no_files(owner: Visitor, member: Member, planned: str) -> None:
    with member.session() as session:
        session.get_one(LoadPlan, 1).levels = []
        session.commit()
    assert owner.get(f"{planned}.xlsx", status=302).location == planned
    assert "Nothing was found" in owner.get(planned).text
