"""Who applies for what: saved whole, and what a change would clear is known before."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.enrolment.standing import TaxStanding
from app.domain.enrolment.states import ApplicationState
from app.persistence.enrolment import Application
from app.persistence.tables.enrolment import ApplicationDestination
from app.usecases.enrolment import answers
from app.usecases.enrolment.answers import Applicant
from app.usecases.enrolment.start import start_application
from tests.factories.joining import APPLICANT, an_application
from tests.factories.parties import a_company
from tests.factories.people import Member

PLACES = {"US": ["fba-us", "awd"], "DE": ["fba-eu"]}


def of(entity_id: int) -> Applicant:
    return Applicant(entity_id=entity_id, **APPLICANT)


def another_company(session: Session) -> int:
    return a_company(session, name_en="Second Example Ltd.").id


def test_destinations_are_kept_with_their_programmes(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        assert answers.choose_programmes(session, application, PLACES) == []
        saved = {each.destination: each.programmes for each in application.destinations}
        assert saved == PLACES


def test_programmes_that_do_not_receive_there_are_refused(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        refused: list[dict[str, list[str]]] = [
            {}, {"US": []}, {"DE": ["fba-us"]}, {"XX": ["fba-us"]}, {"US": ["none"]},
        ]  # fmt: skip
        for chosen in refused:
            (problem,) = answers.choose_programmes(session, application, chosen)
            assert (problem.code, problem.field) == ("joining-programmes-missing", "programmes")


def test_a_destination_left_out_loses_its_answers_and_others_keep_them(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        application.destinations.append(
            ApplicationDestination(destination="JP", programmes=["fba-jp"])
        )
        session.commit()
        assert answers.lost_by_programmes(application, {"US": ["fba-us"]}) == []
        assert answers.lost_by_programmes(application, {"DE": ["fba-eu"]}) == ["US"]
        answers.choose_programmes(session, application, {"US": ["fba-us"]})
        (kept,) = application.destinations
        assert (kept.tax_standing, kept.programmes) == (TaxStanding.NOT_NEEDED, ["fba-us"])


def test_an_applicant_is_saved_whole(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        company = a_company(session)
        assert answers.lost_by_applicant(application, company.id) == []
        assert answers.name_applicant(session, application, of(company.id)) == []
        assert application.entity is company
        assert application.officer == "Li Hua"


def test_an_unknown_company_is_refused(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        (problem,) = answers.name_applicant(session, application, of(999))
        assert (problem.code, problem.field) == ("joining-no-entity", "entity_id")


def test_another_company_starts_anew_with_tax_importer_and_agreement(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        other = another_company(session)
        assert answers.lost_by_applicant(application, other) == ["tax", "importer", "agreement"]
        assert answers.name_applicant(session, application, of(other)) == []
        (destination,) = application.destinations
        assert (destination.tax_standing, destination.importer_id) == (None, None)
        assert answers.lost_by_applicant(application, other) == []


def test_the_same_company_with_another_officer_keeps_all(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        same = replace(of(application.entity_id or 0), officer="Wang Fang")
        assert answers.name_applicant(session, application, same) == []
        assert application.destinations[0].importer_id is not None


def test_a_submitted_application_refuses_changes(member: Member) -> None:
    with member.session() as session:
        application: Application = an_application(session)
        application.state = ApplicationState.SUBMITTED
        applicant = of(application.entity_id or 0)
        for problems in (
            answers.choose_programmes(session, application, PLACES),
            answers.name_applicant(session, application, applicant),
        ):
            assert [problem.code for problem in problems] == ["joining-locked"]
