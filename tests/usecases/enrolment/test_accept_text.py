"""Accepting: version, hash, name, time and zone are kept, and a PDF of exactly the text."""

import hashlib
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.standing import AcceptedText
from app.persistence.enrolment import Application
from app.persistence.files import FileFolder, find_file
from app.persistence.tables.files import StoredFile
from app.usecases.enrolment import accept_text
from app.usecases.enrolment.accept_text import Signature, accept_agreement, accept_service
from app.usecases.enrolment.standing import accepted
from app.usecases.enrolment.start import start_application
from tests.factories.joining import an_acceptance, an_application
from tests.factories.people import Member

AGREEMENT = text_to_accept(AcceptedText.AGREEMENT)
SIGNED = Signature(name="李华 Li Hua", person_id=1, zone="Asia/Shanghai", sha256=AGREEMENT.sha256)


def unsigned(session: Session) -> Application:
    application = an_application(session)
    application.acceptances.clear()
    session.commit()
    return application


def test_reading_the_service_details_is_kept(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        text = text_to_accept(AcceptedText.SERVICE)
        assert accept_service(session, application, replace(SIGNED, sha256=text.sha256)) == []
        (row,) = application.acceptances
        assert (row.version, row.zone, row.file_id) == (text.version, "Asia/Shanghai", None)


def test_the_agreement_is_kept_with_its_pdf(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = unsigned(session)
        assert accept_agreement(session, application, SIGNED, folder=files) == []
        row = accepted(application, AcceptedText.AGREEMENT)
        assert row is not None
        assert (row.name, row.sha256) == (SIGNED.name, AGREEMENT.sha256)
        stored = find_file(session, row.file_id or 0)
        assert stored is not None
        content = files.read(stored.sha256)
        assert hashlib.sha256(content).hexdigest() == stored.sha256
        assert stored.name == "GL-2026-0001_agreement-2026-11.pdf"


def test_a_text_replaced_meanwhile_is_not_accepted(member: Member, files: FileFolder) -> None:
    old = replace(SIGNED, sha256="0" * 64)
    with member.session() as session:
        application = unsigned(session)
        (service,) = accept_service(session, application, old)
        (agreement,) = accept_agreement(session, application, old, folder=files)
        assert service.code == agreement.code == "joining-text-replaced"
        assert application.acceptances == []


def test_nobody_can_accept_for_no_company(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = start_application(session)
        (problem,) = accept_agreement(session, application, SIGNED, folder=files)
        assert problem.code == "joining-no-entity"


def test_without_the_engine_or_its_letters_nothing_is_accepted(
    member: Member, files: FileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with member.session() as session:
        application = unsigned(session)
        strange = replace(SIGNED, name="𓀀")
        (problem,) = accept_agreement(session, application, strange, folder=files)
        assert (problem.code, problem.field) == ("font-lacks-character", "name")
        monkeypatch.setattr(accept_text, "weasyprint_missing", lambda: ("libpango-1.0-0",))
        (problem,) = accept_agreement(session, application, SIGNED, folder=files)
        assert problem.code == "papers-engine-missing"
        stored = session.scalars(select(StoredFile).where(StoredFile.name.contains("agreement")))
        assert stored.all() == []


def test_an_older_version_or_another_company_asks_again(member: Member) -> None:
    with member.session() as session:
        application = unsigned(session)
        subject = AcceptedText.AGREEMENT
        for facts in ({"version": "2025-01"}, {"sha256": "0" * 64}, {"entity_id": None}):
            application.acceptances.append(an_acceptance(subject, application, **facts))
        assert accepted(application, subject) is None
        current = an_acceptance(subject, application)
        application.acceptances.append(current)
        assert accepted(application, subject) is current
