"""Texts that were published never change: every version is held by its hash."""

from app.catalogue.joining_texts import joining_texts, text_to_accept
from app.domain.enrolment.standing import AcceptedText

#: Adding a version adds a line; changing a line breaks what somebody accepted.
PUBLISHED = {
    "agreement-2026-11": "0f090656285073f28c962d497460587a6231c201b5825914277c48014104b923",
    "service-2026-11": "66040506e5651da6188c5af83d15ac2f6cfaae2b935b54a9f20b02a3dfabc4f3",
}


def test_published_texts_say_what_they_said() -> None:
    assert {code: text.sha256 for code, text in joining_texts().items()} == PUBLISHED


def test_there_is_a_text_to_accept_of_each_kind() -> None:
    for subject in AcceptedText:
        assert text_to_accept(subject).subject is subject


def test_what_others_say_is_sourced_in_the_service_details() -> None:
    for clause in text_to_accept(AcceptedText.SERVICE).clauses:
        assert clause.sources, clause.heading.en
