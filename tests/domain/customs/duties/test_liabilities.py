from datetime import date

from app.domain.customs.assessment import Status
from app.domain.customs.duties.liabilities import cited, dotted, entered, remark, unknown
from app.domain.sourcing import Source
from tests.factories.customs import by_hand


def test_digits_are_written_as_a_schedule_prints_them() -> None:
    assert dotted("9617001000") == "9617.00.10.00"
    assert dotted("96170010") == "9617.00.10"
    assert dotted("961700") == "9617.00"


def test_a_source_is_cited_with_the_day_it_was_compared() -> None:
    made = Source("Notice 1", date(2026, 1, 2))
    assert cited(made, made) == "Notice 1, reviewed 2026-01-02; Notice 1, reviewed 2026-01-02"


def test_an_entered_rate_keeps_the_words_and_the_source_of_the_person() -> None:
    found = entered(by_hand("mfn", "6.5%"), code="1111.22")
    assert (found.status, found.words, found.source) == (
        Status.APPLIED,
        "6.5%",
        "broker's letter",
    )
    assert found.owed


def test_a_free_rate_is_applied_and_yet_owes_nothing() -> None:
    assert not entered(by_hand("mfn", "Free")).owed


def test_an_unknown_duty_has_no_rate() -> None:
    found = unknown("mfn", why=remark("customs-note-no-line"))
    assert found.rate is None
    assert not found.owed


def test_a_remark_is_added_and_may_change_the_status() -> None:
    found = entered(by_hand("mfn", "5%"))
    assert found.noted(remark("x")).status is Status.APPLIED
    spared = found.noted(remark("x"), status=Status.SUPPRESSED)
    assert spared.status is Status.SUPPRESSED
    assert [note.code for note in spared.notes] == ["customs-note-entered", "x"]
