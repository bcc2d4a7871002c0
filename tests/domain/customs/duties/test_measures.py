from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.chapter_99 import Form
from app.domain.customs.duties.conditions import (
    Grace,
    MetalFrom,
    MetalShare,
    NoMetal,
    NotFor,
    Reading,
)
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.measures import measure_liabilities
from app.domain.customs.duties.normal import normal_liability
from app.domain.customs.duties.scopes import Scope
from app.domain.customs.duties.tariff import DatedRate, Exclusion, Measure, Standing
from app.domain.customs.entry import EntryLine, Facts
from app.domain.naming import Name
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
        (Facts(metal="steel"), Status.APPLIED),
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


CAP = measure(
    "C1",
    "metals",
    rates=(DatedRate(rate("15%"), Validity(), Form.IN_ALL),),
    otherwise="C2",
)


def test_a_rate_that_holds_in_all_replaces_a_lower_normal_rate() -> None:
    found = only(duties(under("C1"), CAP))
    assert (found.status, found.words, found.replaces_normal) == (Status.APPLIED, "15%", True)


def test_a_measure_yields_to_one_that_covers_the_goods_without_adding() -> None:
    capped = replace(CAP, rates=(DatedRate(rate("10%"), Validity(), Form.IN_ALL),))
    metals, labour = duties(under("C1"), capped, LABOUR)
    assert (metals.code, metals.words) == ("C2", "No change")
    assert labour.status is Status.SUPPRESSED


def test_a_measure_that_does_not_describe_the_goods_leaves_room_for_the_next() -> None:
    for_others = replace(LIST_1, conditions=(MetalFrom("GB"),))
    assert [duty.code for duty in duties(under("L1", "L2"), for_others, LIST_2)] == ["L2"]


def test_while_a_higher_measure_is_open_so_is_the_next() -> None:
    asking = replace(LIST_1, conditions=(MetalFrom("GB", asked=True),))
    first, second = duties(under("L1", "L2"), asking, LIST_2)
    assert (first.code, first.status) == ("L1", Status.POSSIBLE)
    assert (second.code, second.status) == ("L2", Status.POSSIBLE)
    assert codes(second.notes) == ["customs-note-may-yield"]


def test_of_several_that_are_not_owed_the_highest_is_told() -> None:
    spared = replace(LIST_1, conditions=(NotFor(frozenset({"aircraft"}), "S1"),))
    goods = line(facts=Facts(use="aircraft"))
    found = duties(under("L1", "L3"), spared, SUSPENDED, goods=goods)
    assert [duty.code for duty in found] == ["L1"]


def test_a_reason_that_spares_outdoes_one_that_waits() -> None:
    asking = replace(
        METALS, conditions=(MetalShare(Decimal(15), frozenset()), NotFor(frozenset({"x"}), "S1"))
    )
    found = only(duties(under("M1"), asking, goods=line(facts=Facts(use="x"))))
    assert (found.status, codes(found.notes)) == (Status.SUPPRESSED, ["customs-note-spared"])


def test_a_measure_whose_rate_nobody_read_is_unknown_and_says_what_is_not() -> None:
    point = Name(en="Not read", zh="未读到")
    unread = replace(LIST_1, standing=Standing.UNREAD, conditions=(Reading(point),))
    found = only(duties(under("L1"), unread))
    assert (found.status, found.words, found.rate) == (Status.UNKNOWN, None, None)
    assert found.notes[0].params == {"question": point}


def test_an_exempt_ending_that_is_not_given_leaves_the_duty_open() -> None:
    made = replace(LABOUR, exempt=frozenset({"spared"}))
    found = only(duties(listed({"1111222210": "spared"}), made, goods=line("11112222")))
    assert (found.status, codes(found.notes)) == (Status.POSSIBLE, ["customs-note-exempt-suffix"])


def test_an_origin_may_be_left_out() -> None:
    made = replace(LIST_1, excluded=frozenset({"CN"}))
    assert duties(under("L1"), made) == []


def test_a_measure_that_is_spared_makes_room_for_one_that_is_not() -> None:
    spared = replace(LIST_1, conditions=(NotFor(frozenset({"aircraft"}), "S1"),))
    found = duties(under("L1", "L2"), spared, LIST_2, goods=line(facts=Facts(use="aircraft")))
    assert [(duty.code, duty.status) for duty in found] == [
        ("L1", Status.SUPPRESSED),
        ("L2", Status.APPLIED),
    ]


def test_a_measure_that_nobody_read_still_yields_to_one_that_is_owed() -> None:
    point = Name(en="Not read", zh="未读到")
    unread = replace(LABOUR, standing=Standing.UNREAD, conditions=(Reading(point),))
    _, labour = duties(under("M1"), METALS, unread)
    assert (labour.status, labour.words) == (Status.SUPPRESSED, None)
