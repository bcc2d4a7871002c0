from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.assessment import Status
from app.domain.customs.conditions import Grace, MetalShare, NoMetal
from app.domain.customs.entry import EntryLine, Facts
from app.domain.customs.liabilities import Liability
from app.domain.customs.measures import measure_liabilities
from app.domain.customs.normal import normal_liability
from app.domain.customs.case import Case
from app.domain.customs.scopes import Scope
from app.domain.customs.tariff import DatedRate, Exclusion, Measure, Standing
from app.domain.sourcing import Validity
from tests.factories.customs import (
    ENTRY_DAY,
    by_hand,
    codes,
    entry,
    line,
    listed,
    measure,
    rate,
    tariff,
    tariff_line,
)

LIST_1 = measure("L1", precedence=3)
LIST_2 = measure("L2", text="7.5%", precedence=2)
SUSPENDED = measure("L3", text="15%", precedence=1, standing=Standing.SUSPENDED)
LABOUR = measure("F1", "labour", "12.5%", universal=True, yields_to=frozenset({"metals"}))
METALS = measure("M1", "metals", "50%")


def under(*measures: str) -> Scope:
    return listed({"11112222": " ".join(measures)})


def duties(
    scope: Scope,
    *measures: Measure,
    goods: EntryLine | None = None,
    day: date = ENTRY_DAY,
    loaded: date | None = ENTRY_DAY,
    exclusions: tuple[Exclusion, ...] = (),
) -> list[Liability]:
    made = tariff(
        measures=measures,
        scopes={"lists": scope},
        exclusions={exclusion.code: exclusion for exclusion in exclusions},
    )
    goods = goods or line()
    case = Case(goods, tariff_line(), entry(goods, entry_date=day, loaded_at=loaded), made)
    return list(measure_liabilities(case, normal=normal_liability(case)))


def only(found: list[Liability]) -> Liability:
    (one,) = found
    return one


def test_a_line_on_two_lists_bears_the_higher_one_and_never_their_sum() -> None:
    found = only(duties(under("L2", "L1"), LIST_1, LIST_2))
    assert (found.code, found.words, found.status) == ("L1", "25%", Status.APPLIED)
    assert found.notes == ()


def test_a_line_that_is_on_no_list_bears_nothing() -> None:
    assert duties(under(), LIST_1) == []


def test_a_measure_means_only_its_origins() -> None:
    made = replace(LIST_1, origins=frozenset({"CN"}))
    assert only(duties(under("L1"), made)).code == "L1"
    assert duties(under("L1"), made, goods=line(origin="VN")) == []


def test_a_measure_that_has_not_begun_is_not_shown() -> None:
    made = replace(LIST_1, rates=(DatedRate(rate("25%"), Validity(date(2026, 7, 1))),))
    assert duties(under("L1"), made) == []


def test_a_suspended_list_is_shown_and_not_owed() -> None:
    found = only(duties(under("L3"), SUSPENDED))
    assert (found.status, found.words, found.rate) == (Status.SUPPRESSED, "suspended", None)
    assert codes(found.notes) == ["customs-note-suspended"]


def test_a_duty_struck_down_was_paid_until_it_was_and_says_so() -> None:
    found = only(duties(under("L1"), replace(LIST_1, standing=Standing.STRUCK_DOWN)))
    assert (found.status, found.words) == (Status.APPLIED, "25%")
    assert codes(found.notes) == ["customs-note-struck-down"]


def test_a_collected_list_beside_a_suspended_one_says_so() -> None:
    found = only(duties(under("L2", "L3"), LIST_2, SUSPENDED))
    assert (found.code, found.status) == ("L2", Status.APPLIED)
    assert codes(found.notes) == ["customs-note-overlap"]


def test_rates_before_the_data_begins_are_unknown() -> None:
    made = replace(
        LIST_1,
        known_from=date(2026, 7, 1),
        rates=(DatedRate(rate("25%"), Validity(date(2026, 7, 1))),),
    )
    found = only(duties(under("L1"), made))
    assert found.status is Status.UNKNOWN
    assert codes(found.notes) == ["customs-note-rates-before"]


def test_an_entered_rate_replaces_the_data() -> None:
    goods = line(entered_rates=(by_hand("surcharge", "3%"),))
    found = only(duties(under("L1"), LIST_1, goods=goods))
    assert (found.words, found.source) == ("3%", "broker's letter")


@pytest.mark.parametrize(
    ("code", "status"),
    [("1111222210", Status.APPLIED), ("11112222", Status.POSSIBLE), ("1111222220", None)],
)
def test_a_statistical_ending_decides(code: str, status: Status | None) -> None:
    found = duties(
        listed({"1111222210": "L1"}),
        LIST_1,
        goods=line(code),
    )
    assert [duty.status for duty in found] == ([status] if status else [])


def test_a_universal_measure_means_every_line_but_the_exempt() -> None:
    assert only(duties(under(), LABOUR)).code == "F1"
    spared = only(duties(under("spared"), replace(LABOUR, exempt=frozenset({"spared"}))))
    assert (spared.status, codes(spared.notes)) == (Status.SUPPRESSED, ["customs-note-exempt"])


def test_a_measure_yields_where_another_is_owed() -> None:
    metals, labour = duties(under("M1"), METALS, LABOUR)
    assert metals.status is Status.APPLIED
    assert labour.status is Status.SUPPRESSED
    assert codes(labour.notes) == ["customs-note-yields"]


def test_a_measure_does_not_yield_to_one_that_is_free() -> None:
    free = replace(METALS, rates=(DatedRate(rate("Free"), Validity()),))
    _, labour = duties(under("M1"), free, LABOUR)
    assert labour.status is Status.APPLIED


def test_a_measure_is_possible_while_the_other_is_open() -> None:
    asking = replace(METALS, conditions=(MetalShare(Decimal(15), frozenset()),))
    metals, labour = duties(under("M1"), asking, LABOUR)
    assert (metals.status, labour.status) == (Status.POSSIBLE, Status.POSSIBLE)
    assert codes(labour.notes) == ["customs-note-may-yield"]


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        (Facts(), Status.POSSIBLE),
        (Facts(metal_share=Decimal("14.9")), Status.SUPPRESSED),
        (Facts(metal_share=Decimal(15)), Status.APPLIED),
        (Facts(metal="none"), Status.SUPPRESSED),
        (Facts(metal="steel"), Status.POSSIBLE),
    ],
)
def test_the_share_of_metal_decides(facts: Facts, status: Status) -> None:
    asking = replace(METALS, conditions=(NoMetal(), MetalShare(Decimal(15), frozenset({"73"}))))
    assert only(duties(under("M1"), asking, goods=line(facts=facts))).status is status


def test_in_the_metals_own_chapters_the_share_is_not_asked() -> None:
    asking = replace(METALS, conditions=(MetalShare(Decimal(15), frozenset({"11"})),))
    assert only(duties(under("M1"), asking)).status is Status.APPLIED


@pytest.mark.parametrize(
    ("loaded", "day", "status"),
    [
        (date(2026, 6, 9), date(2026, 6, 13), Status.SUPPRESSED),
        (date(2026, 6, 10), date(2026, 6, 13), Status.APPLIED),
        (date(2026, 6, 9), date(2026, 6, 14), Status.APPLIED),
        (None, date(2026, 6, 13), Status.POSSIBLE),
        (None, date(2026, 6, 14), Status.APPLIED),
    ],
)
def test_goods_under_way_are_spared_for_some_days(
    loaded: date | None, day: date, status: Status
) -> None:
    made = replace(LIST_1, conditions=(Grace(date(2026, 6, 10), date(2026, 6, 14)),))
    assert only(duties(under("L1"), made, day=day, loaded=loaded)).status is status


@pytest.mark.parametrize(
    ("named", "day", "status", "note"),
    [
        ("E1", ENTRY_DAY, Status.SUPPRESSED, ["customs-note-excluded"]),
        ("E1", date(2026, 12, 1), Status.APPLIED, ["customs-note-exclusion-ended"]),
        ("E2", ENTRY_DAY, Status.APPLIED, []),
        ("unheard of", ENTRY_DAY, Status.APPLIED, []),
    ],
)
def test_an_exclusion_spares_what_it_names_while_it_lasts(
    named: str, day: date, status: Status, note: list[str]
) -> None:
    exclusions = (
        Exclusion("E1", frozenset({"L1"}), Validity(None, date(2026, 11, 9))),
        Exclusion("E2", frozenset({"L9"}), Validity()),
    )
    goods = line(facts=Facts(exclusion=named))
    found = only(duties(under("L1"), LIST_1, goods=goods, day=day, exclusions=exclusions))
    assert found.status is status
    assert codes(found.notes) == note
