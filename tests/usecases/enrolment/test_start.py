"""Applications are numbered by year, and only drafts can be changed."""

from app.domain.enrolment.states import ApplicationState
from app.usecases.enrolment.start import changeable, start_application, touch
from tests.factories.people import Member


def test_applications_are_numbered_one_after_the_other(member: Member, stranger: Member) -> None:
    with member.session() as session:
        first, second = start_application(session), start_application(session)
        assert first.reference.endswith("-0001")
        assert second.reference.endswith("-0002")
    with stranger.session() as session:
        assert start_application(session).reference == first.reference


def test_touching_counts_as_a_change(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        version = application.version
        touch(application)
        session.commit()
        assert application.version == version + 1


def test_only_a_draft_can_be_changed(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        assert changeable(application) == []
        application.state = ApplicationState.APPROVED
        assert [problem.code for problem in changeable(application)] == ["joining-locked"]
