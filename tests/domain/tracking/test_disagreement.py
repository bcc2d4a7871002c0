"""Two authors who contradict each other are shown side by side; one who corrects himself is not."""

from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.progress import fold
from tests.factories.observations import said

THREE = (1, 2, 3)


def test_two_people_with_two_dates_disagree() -> None:
    chen = said(Milestone.DELIVERED, "11-20")
    lin = said(Milestone.DELIVERED, "11-22", author="Lin", cartons=(2, 3))
    [conflict] = fold([lin, chen], cartons=THREE).track(Milestone.DELIVERED).conflicts
    assert conflict.versions == (chen, lin)
    assert conflict.cartons == {2, 3}


def test_somebody_who_says_something_new_corrects_himself() -> None:
    told = [said(Milestone.DELIVERED, "11-20"), said(Milestone.DELIVERED, "11-22")]
    assert fold(told, cartons=THREE).track(Milestone.DELIVERED).conflicts == ()


def test_agreeing_ends_a_disagreement() -> None:
    told = [
        said(Milestone.DELIVERED, "11-20"),
        said(Milestone.DELIVERED, "11-22", author="Lin"),
        said(Milestone.DELIVERED, "11-22"),
    ]
    assert fold(told, cartons=THREE).track(Milestone.DELIVERED).conflicts == ()


def test_a_day_and_a_time_on_that_day_agree() -> None:
    told = [
        said(Milestone.DELIVERED, "11-20"),
        said(Milestone.DELIVERED, "11-20T14:20", author="Lin"),
    ]
    assert fold(told, cartons=THREE).track(Milestone.DELIVERED).conflicts == ()


def test_plans_may_differ_without_a_conflict() -> None:
    told = [
        said(Milestone.DELIVERED, "11-20", classifier=Classifier.PLANNED),
        said(Milestone.DELIVERED, "11-22", classifier=Classifier.PLANNED, author="Lin"),
    ]
    assert fold(told, cartons=THREE).track(Milestone.DELIVERED).conflicts == ()


def test_cartons_may_have_arrived_on_different_days() -> None:
    told = [
        said(Milestone.DELIVERED, "11-20", cartons=(1,)),
        said(Milestone.DELIVERED, "11-22", cartons=(2, 3), author="Lin"),
    ]
    assert fold(told, cartons=THREE).track(Milestone.DELIVERED).conflicts == ()
