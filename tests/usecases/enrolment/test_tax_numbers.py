"""Tax numbers belong to a company at a destination; its importers there use them."""

from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.enrolment.standing import TaxStanding
from app.persistence.enrolment import Application, TaxRegistration, tax_registrations
from app.persistence.tables.enrolment import ApplicationDestination
from app.persistence.tables.parties import Importer
from app.usecases.enrolment.start import start_application
from app.usecases.enrolment.tax_numbers import (
    GivenNumber,
    TaxAnswer,
    advice,
    check_numbers,
    save_tax,
)
from tests.factories.joining import an_application
from tests.factories.people import Member

LAST = date(2029, 3, 31)


def answer(standing: TaxStanding = TaxStanding.REGISTERED, **numbers: str) -> TaxAnswer:
    given = {kind: GivenNumber(value) for kind, value in numbers.items()}
    return TaxAnswer(standing=standing, numbers=given)


def at(session: Session, application: Application, code: str) -> ApplicationDestination:
    row = ApplicationDestination(destination=code, programmes=["overseas-warehouse"])
    application.destinations.append(row)
    session.commit()
    return row


def kept(session: Session, application: Application, code: str) -> Sequence[TaxRegistration]:
    ids = [application.entity_id or 0]
    return tax_registrations(session, entity_ids=ids, destination=code)


@pytest.mark.parametrize(
    ("code", "given", "problems"),
    [
        ("US", answer(ein="84-2193712"), []),
        ("US", answer(cain="262720-01234"), []),
        ("US", answer(), [("joining-number-missing", "ein")]),
        ("US", answer(TaxStanding.APPLIED), []),
        ("US", answer(TaxStanding.APPLIED, ein="1"), [("tax-number-form", "ein")]),
        ("US", answer(TaxStanding.NOT_NEEDED, ein="1"), []),
        ("DE", answer(eori="DE123456789012345"), [("joining-number-missing", "vat")]),
        ("DE", answer(eori="DE1", vat="DE136695976"), []),
        ("JP", answer(jct="T5835678256246"), []),
        ("JP", answer(jastpro="P00AB1230000"), []),
        ("CA", answer(bn="123026635 RM 0001"), []),
        ("GB", answer(eori="GB123456789000", vat="GB980780684"), []),
        ("AU", answer(abn="83 914 571 673"), []),
    ],
)
def test_numbers_are_those_of_the_destination(
    code: str, given: TaxAnswer, problems: list[tuple[str, str]]
) -> None:
    assert [(each.code, each.field) for each in check_numbers(code, given)] == problems


def test_numbers_are_kept_compact_with_the_day_they_end(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        place = at(session, application, "JP")
        numbers = {"jastpro": GivenNumber("p00ab 1230000", LAST)}
        given = TaxAnswer(standing=TaxStanding.REGISTERED, numbers=numbers)
        assert save_tax(session, application, place, given) == []
        (row,) = kept(session, application, "JP")
        assert (row.kind, row.value, row.valid_until) == ("jastpro", "P00AB1230000", LAST)


def test_a_renewed_number_keeps_its_row(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (place,) = application.destinations
        save_tax(session, application, place, answer(ein="911144442"))
        (before,) = kept(session, application, "US")
        save_tax(session, application, place, answer(ein="842193712"))
        (after,) = kept(session, application, "US")
        assert (after.id, after.value) == (before.id, "842193712")


def test_a_corrected_number_replaces_the_old_one(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (place,) = application.destinations
        save_tax(session, application, place, answer(ein="911144442"))
        save_tax(session, application, place, answer(cain="26272001234"))
        (row,) = kept(session, application, "US")
        assert (row.kind, row.value) == ("cain", "26272001234")


def test_who_needs_no_number_loses_none(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (place,) = application.destinations
        save_tax(session, application, place, answer(ein="911144442"))
        save_tax(session, application, place, answer(TaxStanding.NOT_NEEDED))
        assert len(kept(session, application, "US")) == 1
        assert place.tax_standing is TaxStanding.NOT_NEEDED


def test_the_companys_own_importers_get_the_numbers(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (place,) = application.destinations
        own = Importer(destination="US", kind="own", entity_id=application.entity_id)
        session.add(own)
        session.commit()
        save_tax(session, application, place, answer(ein="911144442"))
        assert own.tax_numbers == {"ein": "911144442"}


def test_wrong_numbers_save_nothing(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (place,) = application.destinations
        assert save_tax(session, application, place, answer(ein="1"))
        assert kept(session, application, "US") == []


def test_numbers_need_a_company(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        place = at(session, application, "US")
        problems = save_tax(session, application, place, answer(ein="911144442"))
        assert [problem.code for problem in problems] == ["joining-no-entity"]


def test_a_vat_number_of_another_country_is_only_pointed_out() -> None:
    own = TaxRegistration(kind="vat", value="DE136695976")
    french = TaxRegistration(kind="vat", value="FR40303265045")
    eori = TaxRegistration(kind="eori", value="FR40303265045")
    (problem,) = advice("DE", [own, french, eori])
    assert (problem.code, problem.blocking) == ("joining-vat-elsewhere", False)
