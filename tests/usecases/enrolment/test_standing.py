"""Where an application stands follows from its rows alone."""

from dataclasses import replace
from datetime import date

from app.domain.enrolment.standing import TaxStanding
from app.domain.enrolment.states import ApplicationState
from app.domain.journey.enrolment_facts import EnrolmentFacts
from app.domain.trade.importers import ImporterKind
from app.persistence.enrolment import joined
from app.persistence.files import FileFolder
from app.usecases.enrolment.importers import save_bond
from app.usecases.enrolment.payments import record_payment
from app.usecases.enrolment.standing import background, facts_of
from app.usecases.enrolment.start import start_application
from tests.factories.joining import (
    A_FEE,
    A_PAYMENT,
    BOND,
    TODAY,
    a_number,
    a_statement,
    an_application,
)
from tests.factories.parties import an_importer
from tests.factories.people import Member


def test_an_empty_application_has_answered_nothing(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        facts = facts_of(application, background(session, [application], day=TODAY))
        assert facts == EnrolmentFacts()


def test_a_forwarders_importer_needs_neither_number_nor_bond(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        facts = facts_of(application, background(session, [application], day=TODAY))
        (place,) = facts.destinations
        assert (place.importer, place.bond_missing) == (ImporterKind.FORWARDER, False)
        assert place.tax_missing == ("ein",)
        assert place.importer_answered


def test_an_importer_of_ones_own_needs_numbers_and_a_bond_that_holds(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (place,) = application.destinations
        place.tax_standing = TaxStanding.REGISTERED
        place.importer = an_importer(session, kind="own", entity_id=application.entity_id)
        a_number(session, application)
        session.commit()

        def missing(day: date) -> tuple[tuple[str, ...], bool]:
            facts = facts_of(application, background(session, [application], day=day))
            return facts.destinations[0].tax_missing, facts.destinations[0].bond_missing

        assert missing(TODAY) == ((), True)
        save_bond(session, place.importer, BOND)
        assert missing(TODAY) == ((), False)
        assert missing(date(2027, 11, 1)) == ((), True)


def test_no_bond_is_asked_for_where_no_customs_wants_one(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (place,) = application.destinations
        place.destination, place.importer = "DE", an_importer(session, destination="DE")
        session.commit()
        facts = facts_of(application, background(session, [application], day=TODAY))
        assert not facts.destinations[0].bond_missing


def test_fees_are_settled_when_all_statements_are_paid(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        statement = a_statement(session, application, files)

        def settled() -> bool:
            known = background(session, [application], day=TODAY)
            return facts_of(application, known).fees_settled

        assert not settled()
        whole = replace(A_PAYMENT, amount=A_FEE.amount)
        record_payment(session, statement, whole, person_id=1, today=TODAY)
        assert settled()


def test_joining_is_finished_when_every_application_is_approved(member: Member) -> None:
    with member.session() as session:
        assert not joined(session)
        application = an_application(session)
        assert not joined(session)
        application.state = ApplicationState.APPROVED
        session.commit()
        assert joined(session)
