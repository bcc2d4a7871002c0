"""The importer of each destination, with its numbers and its bond."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.enrolment.standing import TaxStanding
from app.domain.enrolment.states import ApplicationState
from app.persistence.enrolment import bonds_of
from app.usecases.enrolment.importers import choose_importers, import_oneself, save_bond
from app.usecases.enrolment.start import start_application
from tests.factories.joining import BOND, a_number, an_application
from tests.factories.parties import an_importer
from tests.factories.people import Member


def test_the_importer_of_a_destination_is_chosen(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        third = an_importer(session)
        assert choose_importers(session, application, {"US": third.id}) == []
        assert application.destinations[0].importer is third
        assert choose_importers(session, application, {}) == []


def test_an_importer_of_elsewhere_or_of_nobody_is_refused(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        german = an_importer(session, destination="DE")
        for number in (german.id, 999):
            (problem,) = choose_importers(session, application, {"US": number})
            assert (problem.code, problem.field) == ("joining-importer-missing", "US")


def test_an_own_importer_needs_the_numbers_that_were_called_not_needed(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        own = an_importer(session, kind="own", entity_id=application.entity_id)
        (problem,) = choose_importers(session, application, {"US": own.id})
        assert problem.code == "joining-importer-numberless"


def test_the_applicant_imports_itself_with_its_numbers(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        application.destinations[0].tax_standing = TaxStanding.REGISTERED
        a_number(session, application)
        assert import_oneself(session, application, "US") == []
        importer = application.destinations[0].importer
        assert importer is not None
        assert (importer.kind, importer.tax_numbers) == ("own", {"ein": "842193712"})
        assert import_oneself(session, application, "US") == []
        assert application.destinations[0].importer is importer


def test_nobody_can_import_before_there_is_an_applicant(member: Member) -> None:
    with member.session() as session:
        (problem,) = import_oneself(session, start_application(session), "US")
        assert problem.code == "joining-no-entity"


def test_a_locked_application_keeps_its_importer(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        application.state = ApplicationState.SUBMITTED
        (problem,) = choose_importers(session, application, {})
        assert problem.code == "joining-locked"


def the_bond(session: Session) -> list[str]:
    importer = an_importer(session)
    assert save_bond(session, importer, BOND) == []
    assert save_bond(session, importer, replace(BOND, number="26B999999")) == []
    assert save_bond(session, importer, replace(BOND, valid_to=None))
    return [bond.number for bond in bonds_of(session, [importer.id]).values()]


def test_an_importer_has_one_bond_the_one_entered_last(member: Member) -> None:
    with member.session() as session:
        assert the_bond(session) == ["26B999999"]
