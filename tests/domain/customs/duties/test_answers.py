from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.assessment import Status
from app.domain.customs.duties.answers import answer
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.conditions import (
    Condition,
    Grace,
    MetalFrom,
    MetalShare,
    NoMetal,
    NotFor,
    NotUnder,
    OnlyFor,
    Reading,
)
from app.domain.customs.entry import Facts
from app.domain.naming import Name
from tests.factories.customs import entry, line, listed, tariff, tariff_line

QUESTION = Name(en="What for?", zh="用途？")
GRACE = Grace(loaded_before=date(2026, 6, 10), entered_before=date(2026, 6, 20))
LITTLE = Decimal("14.9")
SHARE = MetalShare(Decimal(15), frozenset({"73"}))
PARTS = OnlyFor(frozenset({"vehicle"}), QUESTION, unasked=frozenset({"85"}))
NOT_MEANT = (Status.SUPPRESSED, None)


def told(
    condition: Condition,
    facts: Facts | None = None,
    *,
    chapter: str = "11",
    loaded: date | None = None,
) -> tuple[Status, str | None] | None:
    goods = line(f"{chapter}112222", facts=facts or Facts())
    made = entry(goods, loaded_at=loaded)
    found = answer(condition, Case(goods, tariff_line(goods.code), made, tariff()))
    return (found.status, found.why.code if found.why else None) if found else None


@pytest.mark.parametrize(
    ("loaded", "answered"),
    [
        (date(2026, 6, 9), (Status.SUPPRESSED, "customs-note-in-transit")),
        (date(2026, 6, 10), None),
        (None, (Status.POSSIBLE, "customs-note-loading-day")),
    ],
)
def test_goods_under_way_are_spared_by_their_loading_day(
    loaded: date | None, answered: tuple[Status, str] | None
) -> None:
    assert told(GRACE, loaded=loaded) == answered


@pytest.mark.parametrize(
    ("facts", "chapter", "answered"),
    [
        (Facts(), "11", (Status.POSSIBLE, "customs-note-metal-share")),
        (
            Facts(metal_share=Decimal("14.9")),
            "11",
            (Status.SUPPRESSED, "customs-note-little-metal"),
        ),
        (Facts(metal_share=Decimal(15)), "11", None),
        (Facts(metal="none"), "11", None),
        (Facts(), "73", None),
    ],
)
def test_the_share_of_metal_is_asked_outside_the_metals_chapters(
    facts: Facts, chapter: str, answered: tuple[Status, str] | None
) -> None:
    assert told(SHARE, facts, chapter=chapter) == answered


def test_goods_without_metal_are_spared_when_said() -> None:
    assert told(NoMetal(), Facts(metal="none")) == (Status.SUPPRESSED, "customs-note-no-metal")
    assert told(NoMetal(), Facts(metal="steel")) is None
    assert told(NoMetal()) is None


@pytest.mark.parametrize(
    ("melted", "asked", "answered"),
    [
        ("GB", True, None),
        ("CN", True, NOT_MEANT),
        (None, True, (Status.POSSIBLE, "customs-note-melted")),
        (None, False, NOT_MEANT),
    ],
)
def test_where_the_metal_was_melted_is_asked_or_taken_as_elsewhere(
    melted: str | None,
    asked: bool,  # noqa: FBT001
    answered: tuple[Status, str | None] | None,
) -> None:
    assert told(MetalFrom("GB", asked=asked), Facts(melt_country=melted)) == answered


@pytest.mark.parametrize(
    ("use", "chapter", "answered"),
    [
        ("vehicle", "87", None),
        ("other", "87", NOT_MEANT),
        (None, "87", (Status.POSSIBLE, "customs-note-open")),
        (None, "85", (Status.SUPPRESSED, "customs-note-open")),
        ("vehicle", "85", None),
    ],
)
def test_a_use_decides_and_is_asked_where_the_goods_often_have_it(
    use: str | None, chapter: str, answered: tuple[Status, str | None] | None
) -> None:
    assert told(PARTS, Facts(use=use), chapter=chapter) == answered


def test_a_use_or_a_preference_may_spare_the_goods() -> None:
    spared = (Status.SUPPRESSED, "customs-note-spared")
    assert told(NotFor(frozenset({"aircraft"}), "9.1"), Facts(use="aircraft")) == spared
    assert told(NotFor(frozenset({"aircraft"}), "9.1")) is None
    assert told(NotUnder(frozenset({"USMCA"}), "9.2"), Facts(preference="USMCA")) == spared
    assert told(NotUnder(frozenset({"USMCA"}), "9.2")) is None


def test_a_point_that_was_not_read_stays_open() -> None:
    assert told(Reading(QUESTION)) == (Status.POSSIBLE, "customs-note-open")


def test_a_condition_that_nobody_answers_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="no condition"):
        told("full moon")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("use", "chapter", "answered"),
    [
        (None, "49", (Status.POSSIBLE, "customs-note-open")),
        (None, "48", None),
        ("other", "49", None),
        ("information", "48", (Status.SUPPRESSED, "customs-note-spared")),
    ],
)
def test_a_use_that_spares_is_asked_where_the_goods_often_have_it(
    use: str | None, chapter: str, answered: tuple[Status, str] | None
) -> None:
    books = NotFor(frozenset({"information"}), "9.1", frozenset({"49"}), QUESTION)
    assert told(books, Facts(use=use), chapter=chapter) == answered


@pytest.mark.parametrize(
    ("use", "named", "answered"),
    [
        (None, "9.1", (Status.APPLIED, "customs-note-open")),
        (None, "9.2", None),
        ("other", "9.1", None),
        ("aircraft", "9.1", (Status.SUPPRESSED, "customs-note-spared")),
    ],
)
def test_a_use_that_spares_is_told_on_the_lines_that_a_list_names_for_it(
    use: str | None, named: str, answered: tuple[Status, str] | None
) -> None:
    goods = line("84112222", facts=Facts(use=use))
    under = tariff(scopes={"uses": listed({"84112222": named})})
    aircraft = NotFor(frozenset({"aircraft"}), "9.1", frozenset({"88"}), QUESTION)
    found = answer(aircraft, Case(goods, tariff_line(goods.code), entry(goods), under))
    assert (found and (found.status, found.why and found.why.code)) == answered
