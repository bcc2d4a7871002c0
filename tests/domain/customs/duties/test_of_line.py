from datetime import date

import pytest

from app.domain.customs.assessment import Status
from app.domain.customs.duties.chapter_99 import Form
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.of_line import line_liabilities
from app.domain.customs.duties.tariff import DatedRate, Tariff
from app.domain.customs.entry import EntryLine, Facts
from app.domain.sourcing import Validity
from tests.factories.customs import (
    ENTRY_DAY,
    by_hand,
    codes,
    entry,
    line,
    listed,
    measure,
    printed,
    rate,
    tariff,
    tariff_line,
)

LISTED = measure("L1", "surcharge", "25%")
MADE = tariff(
    tariff_line("11112222", "10%"),
    tariff_line("11112233", "4%"),
    tariff_line("22220000", "See note 5"),
    measures=(LISTED,),
    scopes={"lists": listed({"11112222": "L1"})},
)


def duties(
    goods: EntryLine, *, under: Tariff | None = MADE, day: date = ENTRY_DAY
) -> list[tuple[str, Status, str | None]]:
    found = line_liabilities(goods, entry=entry(goods, entry_date=day), tariff=under)
    return [(duty.programme, duty.status, duty.words) for duty in found]


def first(goods: EntryLine, *, under: Tariff | None = MADE, day: date = ENTRY_DAY) -> Liability:
    return line_liabilities(goods, entry=entry(goods, entry_date=day), tariff=under)[0]


def test_the_normal_rate_comes_first_and_programmes_on_top() -> None:
    assert duties(line("1111222210")) == [
        ("mfn", Status.APPLIED, "10%"),
        ("surcharge", Status.APPLIED, "25%"),
    ]


def test_the_row_of_the_normal_rate_names_the_code_and_the_goods() -> None:
    found = first(line("1111222210"))
    assert found.code == "1111.22.22.10"
    assert codes(found.notes) == ["customs-note-line"]


def test_an_entered_normal_rate_replaces_the_data() -> None:
    found = duties(line(entered_rates=(by_hand("mfn", "3%"),)))
    assert found[0] == ("mfn", Status.APPLIED, "3%")
    assert found[1] == ("surcharge", Status.APPLIED, "25%")


def test_a_persons_other_duties_come_last_and_additional_ones_may_repeat() -> None:
    rates = tuple(
        by_hand(programme, text)
        for programme, text in (
            ("countervailing", "4%"),
            ("additional", "1%"),
            ("anti-dumping", "3%"),
            ("additional", "2%"),
            ("safeguard", "5%"),
        )
    )
    found = duties(line("11112233", entered_rates=rates))
    assert [(programme, words) for programme, _, words in found[1:]] == [
        ("additional", "1%"),
        ("additional", "2%"),
        ("safeguard", "5%"),
        ("anti-dumping", "3%"),
        ("countervailing", "4%"),
    ]


def test_a_rate_in_words_is_unknown_and_quotes_them() -> None:
    found = first(line("22220000"))
    assert found.status is Status.UNKNOWN
    assert found.notes[0].params == {"text": "See note 5"}


def test_before_the_rates_validity_the_rate_is_unknown() -> None:
    found = first(line(), day=date(2024, 12, 31))
    assert (found.status, codes(found.notes)) == (Status.UNKNOWN, ["customs-note-rates-before"])


def test_an_unfavoured_origin_does_not_get_the_normal_rate() -> None:
    found = first(line(origin="KP"))
    assert (found.status, codes(found.notes)) == (Status.UNKNOWN, ["customs-note-unfavoured"])


def test_a_claimed_preference_is_answered_with_the_normal_rate_and_a_remark() -> None:
    found = first(line(facts=Facts(preference="AGREEMENT")))
    assert found.status is Status.APPLIED
    assert codes(found.notes) == ["customs-note-line", "customs-note-preference"]


@pytest.mark.parametrize("code", ["99998888", "9999888877", "1111222299", "999988"])
def test_a_code_without_a_line_is_unknown_in_rate_and_in_what_comes_on_top(code: str) -> None:
    assert duties(line(code)) == [
        ("mfn", Status.UNKNOWN, None),
        ("additional", Status.UNKNOWN, None),
    ]


def test_a_persons_rate_for_a_code_without_a_line_leaves_the_additional_ones_open() -> None:
    found = duties(line("99998888", entered_rates=(by_hand("mfn", "3%"),)))
    assert found == [("mfn", Status.APPLIED, "3%"), ("additional", Status.UNKNOWN, None)]


def test_a_tariff_without_programmes_has_nothing_on_top_to_leave_open() -> None:
    goods = line("99998888", entered_rates=(by_hand("mfn", "3%"),))
    found = line_liabilities(goods, entry=entry(goods), tariff=tariff())
    assert [(duty.programme, duty.words) for duty in found] == [("mfn", "3%")]


@pytest.mark.parametrize("programme", ["surcharge", "additional"])
def test_a_person_can_answer_for_a_code_without_a_line_in_full(programme: str) -> None:
    rates = (by_hand("mfn", "3%"), by_hand(programme, "Free"))
    found = duties(line("99998888", entered_rates=rates))
    assert found == [("mfn", Status.APPLIED, "3%"), (programme, Status.APPLIED, "Free")]


def test_a_short_code_gives_each_candidates_duties_as_possible() -> None:
    assert duties(line("111122")) == [
        ("mfn", Status.POSSIBLE, "10%"),
        ("surcharge", Status.POSSIBLE, "25%"),
        ("mfn", Status.POSSIBLE, "4%"),
    ]


def test_a_candidate_without_a_figure_stays_unknown() -> None:
    assert duties(line("222200")) == [("mfn", Status.UNKNOWN, None)]


def test_a_short_code_that_only_one_line_begins_with_has_one_answer() -> None:
    goods = line("111122")
    found = line_liabilities(goods, entry=entry(goods), tariff=tariff(tariff_line("11112222")))
    assert [(duty.code, duty.status) for duty in found] == [("1111.22.22", Status.APPLIED)]


def test_a_persons_rate_settles_a_short_code() -> None:
    found = duties(line("111122", entered_rates=(by_hand("mfn", "3%"),)))
    assert found[0] == ("mfn", Status.APPLIED, "3%")


@pytest.mark.parametrize("code", ["1111222210", "11112222"])
def test_goods_that_may_fall_under_an_order_wait_for_a_person_to_say(code: str) -> None:
    made = tariff(marks={"orders": listed({"1111222210": "anti-dumping"})})
    assert duties(line(code), under=made)[1:] == [("anti-dumping", Status.UNKNOWN, None)]
    answered = line(code, entered_rates=(by_hand("anti-dumping", "Free"),))
    assert duties(answered, under=made)[1:] == [("anti-dumping", Status.APPLIED, "Free")]
    assert duties(line("1111222220"), under=made)[1:] == []


def test_without_a_tariff_the_rate_is_unknown_until_a_person_enters_it() -> None:
    assert duties(line(), under=None) == [("mfn", Status.UNKNOWN, None)]
    rates = (by_hand("mfn", "6.5%"), by_hand("anti-dumping", "20%"))
    assert duties(line(entered_rates=rates), under=None) == [
        ("mfn", Status.APPLIED, "6.5%"),
        ("anti-dumping", Status.APPLIED, "20%"),
    ]


def test_a_measure_that_holds_in_all_stands_in_place_of_the_normal_rate() -> None:
    cap = measure("C1", "metals", rates=(DatedRate(rate("15%"), Validity(), Form.IN_ALL),))
    made = tariff(measures=(cap,), scopes={"lists": listed({"1111": "C1"})})
    assert duties(line("1111222210"), under=made) == [
        ("mfn", Status.SUPPRESSED, "10%"),
        ("metals", Status.APPLIED, "15%"),
    ]


def test_a_claimed_lower_rate_and_a_printed_duty_stand_beside_the_normal_rate() -> None:
    measures = (printed("preference", "P1", "2%"), printed("safeguard", "696", "25%"))
    goods = line("1111222210", facts=Facts(preference="P1"))
    assert duties(goods, under=tariff(tariff_line(measures=measures))) == [
        ("mfn", Status.SUPPRESSED, "10%"),
        ("preference", Status.APPLIED, "2%"),
        ("safeguard", Status.APPLIED, "25%"),
    ]
