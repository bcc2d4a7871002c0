"""Folding statements: the newest one holds, in whatever order they arrive; nothing is guessed."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as some

from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.observations import Observation
from app.domain.tracking.occurrences import Occurrence
from app.domain.tracking.progress import fold
from tests.factories.observations import on, said

THREE = (1, 2, 3)
START = datetime(2026, 11, 1, tzinfo=UTC)


@some.composite
def statements(draw: some.DrawFn) -> list[Observation]:
    """Up to seven statements of two authors about three cartons, some of them retracted."""
    return [
        Observation(
            id=number,
            milestone=draw(some.sampled_from((Milestone.DEPARTED, Milestone.DELIVERED))),
            classifier=draw(some.sampled_from(Classifier)),
            occurred=Occurrence(
                at=START + timedelta(hours=draw(some.integers(0, 72))),
                zone=draw(some.sampled_from(("Asia/Shanghai", "America/Los_Angeles"))),
                timed=draw(some.booleans()),
            ),
            cartons=draw(some.frozensets(some.sampled_from(THREE), min_size=1)),
            author=draw(some.sampled_from(("Chen", "Lin"))),
            recorded_at=START + timedelta(minutes=draw(some.integers(0, 3))),
            retracted=draw(some.booleans()),
        )
        for number in range(draw(some.integers(0, 7)))
    ]


@given(statements(), some.data())
def test_the_order_of_arrival_changes_nothing(
    told: list[Observation], data: some.DataObject
) -> None:
    shuffled = data.draw(some.permutations(told))
    assert fold(shuffled, cartons=THREE) == fold(told, cartons=THREE)


@given(statements())
def test_hearing_it_twice_changes_nothing(told: list[Observation]) -> None:
    assert fold(told + told, cartons=THREE) == fold(told, cartons=THREE)


def test_every_order_of_seven_statements_ends_the_same() -> None:
    told = [
        said(Milestone.CARGO_READY, "10-20"),
        said(Milestone.DEPARTED, "11-01", classifier=Classifier.PLANNED),
        said(Milestone.DEPARTED, "11-02"),
        said(Milestone.DEPARTED, "11-03", author="Lin", cartons=(1,)),
        said(Milestone.ARRIVED, "11-18"),
        said(Milestone.DELIVERED, "11-20", retracted=True),
        said(Milestone.DELIVERED, "11-21", cartons=(2, 3)),
    ]
    expected = fold(told, cartons=THREE)
    assert all(fold(order, cartons=THREE) == expected for order in permutations(told))


@given(statements())
def test_nothing_is_reached_that_nobody_said(told: list[Observation]) -> None:
    progress = fold(told, cartons=THREE)
    for milestone, track in progress.tracks.items():
        actual = [
            each
            for each in told
            if each.milestone is milestone
            and each.classifier is Classifier.ACTUAL
            and not each.retracted
        ]
        assert progress.passed(milestone) == frozenset().union(*(each.cartons for each in actual))
        assert track.reached == len(progress.passed(milestone))


def test_the_newest_statement_of_a_kind_holds() -> None:
    told = [
        said(Milestone.DEPARTED, "11-01", classifier=Classifier.PLANNED),
        said(Milestone.DEPARTED, "11-04", classifier=Classifier.PLANNED),
        said(Milestone.DEPARTED, "11-05"),
    ]
    track = fold(told, cartons=THREE).track(Milestone.DEPARTED)
    assert track.day(Classifier.PLANNED) == date(2026, 11, 4)
    assert track.day(Classifier.ACTUAL) == date(2026, 11, 5)
    assert track.day(Classifier.ESTIMATED) is None
    assert track.complete


def test_a_retracted_statement_gives_way_to_the_one_before_it() -> None:
    first = said(Milestone.DEPARTED, "11-01")
    second = said(Milestone.DEPARTED, "11-04", retracted=True)
    track = fold([first, second], cartons=THREE).track(Milestone.DEPARTED)
    assert track.day(Classifier.ACTUAL) == date(2026, 11, 1)


def test_part_of_the_cartons_sails_later() -> None:
    told = [
        said(Milestone.DEPARTED, "11-02", cartons=(1, 2)),
        said(Milestone.DEPARTED, "11-09", cartons=(3,), classifier=Classifier.ESTIMATED),
    ]
    track = fold(told, cartons=THREE).track(Milestone.DEPARTED)
    assert (track.reached, track.count, track.complete) == (2, 3, False)
    assert [part.cartons for part in track.said(Classifier.ACTUAL)] == [frozenset({1, 2})]


def test_cartons_that_are_not_asked_for_do_not_count() -> None:
    told = [said(Milestone.DEPARTED, "11-02", cartons=(1, 2, 3, 99))]
    track = fold(told, cartons=(1, 2)).track(Milestone.DEPARTED)
    assert (track.reached, track.count) == (2, 2)


def test_a_place_comes_from_the_word_that_counts_most_and_names_one() -> None:
    told = [
        said(Milestone.ARRIVED, "11-17", classifier=Classifier.PLANNED, place="Los Angeles"),
        said(Milestone.ARRIVED, "11-18", unlocode="USLGB"),
    ]
    assert fold(told, cartons=THREE).track(Milestone.ARRIVED).place == "USLGB"
    assert fold(told[:1], cartons=THREE).track(Milestone.ARRIVED).place == "Los Angeles"
    assert fold([], cartons=THREE).track(Milestone.ARRIVED).place == ""


def test_delivered_before_picked_up_is_kept_as_told() -> None:
    """ONDC issue 574: an order delivered before it was picked up must not break the record."""
    told = [said(Milestone.DELIVERED, "11-20"), said(Milestone.OUT_GATE, "11-22")]
    progress = fold(told, cartons=THREE)
    assert progress.track(Milestone.DELIVERED).complete
    assert progress.track(Milestone.OUT_GATE).complete


def test_a_shipment_that_was_given_up_is_revived_by_news() -> None:
    """aftership-sdk-php issue 38: an expired tracking stayed expired; here nothing expires."""
    months_late = on("12-24T10:00", timed=True)
    told = [
        said(Milestone.DEPARTED, "03-02"),
        said(Milestone.DELIVERED, "12-24", occurred=months_late),
    ]
    assert fold(told, cartons=THREE).track(Milestone.DELIVERED).complete
