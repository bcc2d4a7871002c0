from datetime import date

import pytest

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.conditions import NoMetal
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.reprieves import reprieves
from app.domain.customs.duties.tariff import Exclusion
from app.domain.customs.entry import Facts
from app.domain.sourcing import Validity
from tests.factories.customs import (
    ENTRY_DAY,
    entry,
    line,
    listed,
    measure,
    rate,
    tariff,
    tariff_line,
)

LIST = measure("L1", "surcharge", yields_to=frozenset({"metals"}), conditions=(NoMetal(),))
EXCLUSIONS = {
    each.code: each
    for each in (
        Exclusion("E1", frozenset({"L1"}), Validity(date(2026, 6, 1), date(2026, 6, 30))),
        Exclusion("E2", frozenset({"L1"}), Validity(), windowed=False),
        Exclusion("E3", frozenset({"L9"}), Validity()),
        Exclusion("E4", frozenset({"L1"}), Validity(), by_code=True),
    )
}
MADE = tariff(
    measures=(LIST,),
    exclusions=EXCLUSIONS,
    marks={"exclusions": listed({"1111222210": "E1 E3 gone", "1111222230": "E4"})},
)


def told(
    code: str = "1111222220",
    *,
    facts: Facts | None = None,
    day: date = ENTRY_DAY,
    metals: Liability | None = None,
) -> list[tuple[Status, str]]:
    goods = line(code, facts=facts or Facts())
    case = Case(goods, tariff_line(), entry(goods, entry_date=day), MADE)
    settled = {"metals": metals} if metals else {}
    found = reprieves(case, measure=LIST, settled=settled)
    return [(each.status, each.why.code) for each in found if each.why]


def test_nothing_said_is_no_reason() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("claim", "day", "status", "note"),
    [
        ("E1", ENTRY_DAY, Status.SUPPRESSED, "customs-note-excluded"),
        ("E1", date(2026, 7, 1), Status.APPLIED, "customs-note-exclusion-ended"),
        ("E1", date(2026, 5, 31), Status.APPLIED, "customs-note-exclusion-later"),
        ("E2", ENTRY_DAY, Status.POSSIBLE, "customs-note-exclusion-undated"),
    ],
)
def test_a_claimed_exclusion_spares_within_its_window(
    claim: str, day: date, status: Status, note: str
) -> None:
    assert told(facts=Facts(exclusion=claim), day=day) == [(status, note)]


@pytest.mark.parametrize("claim", ["E3", "unheard of"])
def test_a_claim_for_another_measure_is_no_reason(claim: str) -> None:
    assert told("1111222210", facts=Facts(exclusion=claim)) == []


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (ENTRY_DAY, "customs-note-exclusion-exists"),
        (date(2026, 7, 1), "customs-note-exclusion-existed"),
    ],
)
def test_an_exclusion_that_describes_some_goods_of_the_code_is_told(day: date, note: str) -> None:
    assert told("1111222210", day=day) == [(Status.APPLIED, note)]


@pytest.mark.parametrize(
    ("other", "answered"),
    [
        (
            Liability(programme="metals", status=Status.APPLIED, rate=rate("25%")),
            [(Status.SUPPRESSED, "customs-note-yields")],
        ),
        (
            Liability(programme="metals", status=Status.SUPPRESSED, keeps_normal=True),
            [(Status.SUPPRESSED, "customs-note-yields")],
        ),
        (
            Liability(programme="metals", status=Status.POSSIBLE, rate=rate("25%")),
            [(Status.POSSIBLE, "customs-note-may-yield")],
        ),
        (
            Liability(programme="metals", status=Status.APPLIED, rate=rate("50% on the metal")),
            [(Status.POSSIBLE, "customs-note-yields-in-part")],
        ),
        (Liability(programme="metals", status=Status.SUPPRESSED), []),
        (Liability(programme="metals", status=Status.APPLIED, rate=rate("Free")), []),
    ],
)
def test_a_measure_yields_to_one_that_covers_the_goods(
    other: Liability, answered: list[tuple[Status, str]]
) -> None:
    assert told(metals=other) == answered


def test_conditions_are_asked_last() -> None:
    assert told(facts=Facts(metal="none")) == [(Status.SUPPRESSED, "customs-note-no-metal")]


@pytest.mark.parametrize(
    ("code", "answered"),
    [
        ("1111222230", (Status.SUPPRESSED, "customs-note-excluded")),
        ("1111222220", (Status.POSSIBLE, "customs-note-exclusion-other-codes")),
    ],
)
def test_an_exclusion_of_known_codes_is_open_for_others(
    code: str, answered: tuple[Status, str]
) -> None:
    assert told(code, facts=Facts(exclusion="E4")) == [answered]
