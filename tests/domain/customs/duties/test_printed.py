from dataclasses import replace
from datetime import date

import pytest

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.printed import claimed_relief, printed_liabilities, relief_remarks
from app.domain.customs.entry import EntryLine, Facts
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.sourcing import Validity
from tests.factories.customs import by_hand, codes, entry, line, printed, tariff, tariff_line

QUOTA = printed("quota", "143", "2%", order_number="050123")
SAFEGUARD = printed("safeguard", "696", "25%")
OURS = printed("anti-dumping", "552", "12%", additional_code="C123")
OTHERS = printed("anti-dumping", "552", "60%", additional_code="C999")


def case(*measures: LineMeasure, goods: EntryLine | None = None) -> Case:
    goods = goods or line()
    return Case(goods, tariff_line(measures=measures), entry(goods), tariff())


def duties(*measures: LineMeasure, goods: EntryLine | None = None) -> list[Liability]:
    return list(printed_liabilities(case(*measures, goods=goods), relief=None))


def claiming(claim: str, *measures: LineMeasure) -> Liability | None:
    return claimed_relief(case(*measures, goods=line(facts=Facts(preference=claim))))


def told(*measures: LineMeasure, goods: EntryLine | None = None) -> list[tuple[str | None, Status]]:
    return [(duty.words, duty.status) for duty in duties(*measures, goods=goods)]


def test_a_duty_on_top_is_owed_by_its_origins_on_its_days() -> None:
    assert told(SAFEGUARD) == [("25%", Status.APPLIED)]
    assert told(replace(SAFEGUARD, excluded=frozenset({"CN"}))) == []
    assert told(replace(SAFEGUARD, validity=Validity(date(2027, 1, 1)))) == []


def test_one_that_asks_for_a_condition_is_possible() -> None:
    (found,) = duties(replace(SAFEGUARD, conditional=True))
    assert (found.status, codes(found.notes)) == (Status.POSSIBLE, ["customs-note-conditional"])


def test_one_in_words_is_unknown() -> None:
    assert told(printed("safeguard", "696", "See note 5")) == [(None, Status.UNKNOWN)]


@pytest.mark.parametrize(
    ("producer", "answered"),
    [
        (None, [("60%", Status.POSSIBLE)]),
        ("C123", [("12%", Status.APPLIED)]),
        ("C777", [("60%", Status.APPLIED)]),
    ],
)
def test_a_producers_own_code_decides_and_the_others_take_the_residual_one(
    producer: str | None, answered: list[tuple[str, Status]]
) -> None:
    goods = line(facts=Facts(producer_code=producer))
    assert told(OURS, OTHERS, goods=goods) == answered


def test_without_a_residual_code_an_unheard_of_producer_is_unknown() -> None:
    assert told(OURS, goods=line(facts=Facts(producer_code="C777"))) == [(None, Status.UNKNOWN)]
    assert told(OURS) == [("12%", Status.POSSIBLE)]


def test_the_question_for_the_producer_tells_the_range() -> None:
    (found,) = duties(OURS, OTHERS, printed("anti-dumping", "552", "5%", additional_code="C124"))
    question = found.notes[-1]
    assert question.params == {"count": 3, "least": "5%", "most": "60%"}


def test_without_a_residual_code_the_highest_rate_stands_in() -> None:
    low = printed("anti-dumping", "552", "5%", additional_code="C124")
    assert told(low, OURS) == [("12%", Status.POSSIBLE)]


def test_the_manufacturers_code_names_the_producer_too() -> None:
    assert told(OURS, OTHERS, goods=line(manufacturer_code="C123")) == [("12%", Status.APPLIED)]


def test_a_rate_in_words_stays_unknown_while_the_producer_is_asked() -> None:
    worded = printed("anti-dumping", "552", "See note 5", additional_code="C123")
    assert told(worded) == [(None, Status.UNKNOWN)]


def test_a_persons_rate_replaces_the_printed_one() -> None:
    assert told(SAFEGUARD, goods=line(entered_rates=(by_hand("safeguard", "Free"),))) == []


def test_a_quota_that_is_claimed_removes_the_safeguard() -> None:
    claimed = claiming("050123", QUOTA)
    assert claimed
    assert claimed.words == "2%"
    assert list(printed_liabilities(case(QUOTA, SAFEGUARD), relief=claimed)) == []


def test_a_lower_rate_is_claimed_by_its_code_or_as_the_only_one() -> None:
    other = printed("suspension", "112", "Free")
    assert claiming("112", QUOTA, other) == claiming("112", other)
    assert claiming("in full", QUOTA)
    assert claiming("in full", QUOTA, other) is None
    assert claiming("in full") is None
    assert claimed_relief(case(QUOTA)) is None


def test_lower_rates_that_could_be_claimed_are_told_with_what_to_name() -> None:
    (note,) = relief_remarks(case(QUOTA, SAFEGUARD))
    assert note.params == {"name": QUOTA.name, "rate": "2%", "claim": "050123"}


def test_a_rate_for_a_group_of_unknown_members_is_told_and_counts_when_claimed() -> None:
    group = printed("preference", "142", "Free", origins=frozenset({"2005"}))
    (note,) = relief_remarks(case(group))
    assert note.code == "customs-note-claimable-group"
    claimed = claiming("142", group)
    assert claimed
    assert claimed.words == "Free"
    assert claiming("in full", group) is None
    other = replace(group, origins=frozenset({"2020"}))
    assert claiming("142", group, other) is None


def test_a_group_that_the_origin_is_known_not_to_be_in_says_nothing() -> None:
    group = printed("preference", "142", "Free", origins=frozenset({"2005"}))
    for other in (
        replace(group, excluded=frozenset({"CN"})),
        replace(group, origins=frozenset({"VN"})),
        replace(group, validity=Validity(date(2027, 1, 1))),
        replace(group, programme="additional"),
    ):
        assert list(relief_remarks(case(other))) == []
