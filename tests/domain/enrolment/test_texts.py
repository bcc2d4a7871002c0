"""The hash of a text stands for every word of both languages."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.enrolment.standing import AcceptedText
from app.domain.enrolment.texts import Clause, JoiningText, newest
from app.domain.naming import Name
from app.domain.sourcing import Source

SOURCE = Source("Ourselves", date(2026, 11, 22))
TEXT = JoiningText(
    subject=AcceptedText.AGREEMENT,
    version="1",
    published_on=date(2026, 11, 22),
    title=Name("Agreement", "协议"),
    clauses=(Clause(heading=Name("One", "一"), paragraphs=(Name("First.", "第一。"),)),),
    sources=(SOURCE,),
)
WORDS = st.text(min_size=1).filter(lambda text: bool(text.strip()))


def test_a_text_is_named_by_subject_and_version() -> None:
    assert TEXT.code == "agreement-1"


@given(en=WORDS, zh=WORDS)
def test_any_other_word_in_either_language_gives_another_hash(en: str, zh: str) -> None:
    paragraph = Name(en, zh)
    changed = replace(TEXT, clauses=(replace(TEXT.clauses[0], paragraphs=(paragraph,)),))
    same = paragraph == TEXT.clauses[0].paragraphs[0]
    assert (changed.sha256 == TEXT.sha256) == same
    assert changed.sha256 == replace(changed).sha256


def test_sources_and_dates_are_no_part_of_what_is_accepted() -> None:
    dated = replace(TEXT, published_on=date(2027, 1, 1), sources=())
    assert dated.sha256 == TEXT.sha256


def test_the_version_published_last_is_the_one_to_accept() -> None:
    later = replace(TEXT, version="2", published_on=date(2027, 1, 1))
    service = replace(TEXT, subject=AcceptedText.SERVICE, published_on=date(2028, 1, 1))
    assert newest([TEXT, later, service], subject=AcceptedText.AGREEMENT) is later
