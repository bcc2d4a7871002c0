from dataclasses import replace
from datetime import date

import pytest

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.normal import base_liabilities, normal_liability
from app.domain.customs.entry import EntryLine, Facts
from app.domain.customs.rates.grammar import parse_rate
from app.domain.customs.schedule.lines import TariffLine
from tests.factories.customs import (
    ENTRY_DAY,
    by_hand,
    codes,
    entry,
    line,
    printed,
    rate,
    tariff,
    tariff_line,
)

PREFERENCE = printed("preference", "KR", "Free", origins=frozenset({"KR"}))


def case(found: TariffLine, goods: EntryLine | None = None, *, day: date = ENTRY_DAY) -> Case:
    goods = goods or line()
    return Case(goods, found, entry(goods, entry_date=day), tariff())


def statuses(duties: tuple[Liability, ...]) -> list[tuple[str, Status]]:
    return [(duty.programme, duty.status) for duty in duties]


def test_an_origin_without_normal_relations_bears_the_second_column() -> None:
    found = replace(tariff_line(), column_2=rate("90%"))
    duty = normal_liability(case(found, line(origin="KP")))
    assert (duty.words, duty.status) == ("90%", Status.APPLIED)
    assert "customs-note-column-2" in codes(duty.notes)


@pytest.mark.parametrize("column_2", [None, parse_rate("See note 5")])
def test_without_a_figure_in_the_second_column_it_is_unknown(column_2: object) -> None:
    found = replace(tariff_line(), column_2=column_2)  # type: ignore[arg-type]
    assert normal_liability(case(found, line(origin="KP"))).status is Status.UNKNOWN


def test_a_claimed_preference_replaces_the_normal_rate() -> None:
    goods = line(origin="KR", facts=Facts(preference="KR"))
    duties = base_liabilities(case(tariff_line(measures=(PREFERENCE,)), goods))
    assert statuses(duties) == [
        ("mfn", Status.SUPPRESSED),
        ("preference", Status.APPLIED),
    ]
    assert duties[1].words == "Free"


def test_a_claimed_preference_in_words_leaves_the_normal_rate_beside_it() -> None:
    told = printed("preference", "KR", "See 9908.17.01", origins=frozenset({"KR"}))
    goods = line(origin="KR", facts=Facts(preference="KR"))
    duties = base_liabilities(case(tariff_line(measures=(told,)), goods))
    assert statuses(duties) == [("mfn", Status.APPLIED), ("preference", Status.UNKNOWN)]


def test_a_preference_that_the_origin_does_not_have_changes_nothing() -> None:
    goods = line(origin="CN", facts=Facts(preference="KR"))
    (duty,) = base_liabilities(case(tariff_line(measures=(PREFERENCE,)), goods))
    assert duty.status is Status.APPLIED
    assert "customs-note-preference" in codes(duty.notes)


def test_a_preference_that_could_be_claimed_is_told() -> None:
    (duty,) = base_liabilities(case(tariff_line(measures=(PREFERENCE,)), line(origin="KR")))
    assert "customs-note-claimable" in codes(duty.notes)


def test_a_persons_normal_rate_outdoes_a_claim() -> None:
    goods = line(origin="KR", facts=Facts(preference="KR"), entered_rates=(by_hand("mfn", "3%"),))
    (duty,) = base_liabilities(case(tariff_line(measures=(PREFERENCE,)), goods))
    assert duty.words == "3%"


def test_a_claimed_exclusion_that_nobody_heard_of_is_told() -> None:
    duty = normal_liability(case(tariff_line(), line(facts=Facts(exclusion="9903.88.99"))))
    assert "customs-note-exclusion-unknown" in codes(duty.notes)
