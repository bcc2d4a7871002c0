"""The latest arrival against the best known delivery: actual, else estimated, else planned."""

from datetime import date
from typing import Any

from app.domain.tracking.deadline import Deadline, Outlook, deadline
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.observations import Observation
from app.domain.tracking.progress import fold
from tests.factories.observations import said

TODAY = date(2026, 11, 22)
PLANNED, ESTIMATED = Classifier.PLANNED, Classifier.ESTIMATED


def against(latest: date | None, *told: Observation) -> Deadline:
    return deadline(fold(told, cartons=(1, 2, 3)), latest=latest, today=TODAY)


def delivered(day: str, **facts: Any) -> Observation:
    return said(Milestone.DELIVERED, day, **facts)


def test_an_estimate_before_the_latest_day_is_on_time() -> None:
    found = against(date(2026, 12, 18), delivered("11-29", classifier=ESTIMATED))
    assert (found.outlook, found.days_left, found.late_by) == (Outlook.ON_TIME, 26, 0)


def test_an_estimate_after_it_is_late_by_the_days_between() -> None:
    found = against(date(2026, 11, 27), delivered("11-29", classifier=ESTIMATED))
    assert (found.outlook, found.late_by) == (Outlook.LATE, 2)


def test_an_estimate_counts_for_more_than_a_plan() -> None:
    found = against(
        date(2026, 11, 28),
        delivered("11-29", classifier=ESTIMATED),
        delivered("11-26", classifier=PLANNED),
    )
    assert found.delivery.day == date(2026, 11, 29)
    assert found.delivery.classifier is ESTIMATED


def test_what_happened_counts_for_most() -> None:
    found = against(
        date(2026, 11, 20), delivered("11-19"), delivered("11-30", classifier=ESTIMATED)
    )
    assert found.outlook is Outlook.MET
    assert found.delivery.done


def test_a_delivery_after_the_latest_day_stays_missed() -> None:
    found = against(date(2026, 11, 18), delivered("11-21"))
    assert (found.outlook, found.late_by) == (Outlook.MISSED, 3)


def test_an_estimate_that_passed_counts_as_today_at_the_earliest() -> None:
    found = against(date(2026, 11, 20), delivered("11-15", classifier=ESTIMATED))
    assert (found.outlook, found.late_by) == (Outlook.LATE, 2)


def test_the_last_carton_decides_and_the_weakest_word() -> None:
    found = against(
        date(2026, 11, 25),
        delivered("11-20", cartons=(1, 2)),
        delivered("11-28", classifier=ESTIMATED, cartons=(3,)),
    )
    assert (found.outlook, found.late_by) == (Outlook.LATE, 3)
    assert found.delivery.classifier is ESTIMATED


def test_without_word_of_every_carton_the_date_is_unknown() -> None:
    found = against(date(2026, 11, 25), delivered("11-20", cartons=(1, 2)))
    assert (found.outlook, found.days_left) == (Outlook.UNKNOWN, 3)
    assert found.delivery.day is None


def test_a_latest_day_that_passed_without_a_delivery_is_late() -> None:
    found = against(date(2026, 11, 20))
    assert (found.outlook, found.days_left, found.late_by) == (Outlook.LATE, -2, 2)


def test_without_a_latest_day_there_is_nothing_to_miss() -> None:
    found = against(None, delivered("11-20"))
    assert (found.outlook, found.days_left) == (Outlook.OPEN, None)
