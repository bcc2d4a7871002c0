"""Files belong to rows of their own workspace, are kept once, and come back when taken away."""

from dataclasses import replace

import pytest

from app.domain.enrolment.states import ApplicationState
from app.persistence.enrolment import LICENCE, PROOF, Payment, subject_of
from app.persistence.files import FileFolder
from app.persistence.tables.files import Attachment
from app.usecases.attaching import (
    Given,
    attach,
    attachments_of,
    detach,
    exists,
    find_attachment,
)
from app.usecases.enrolment.payments import record_payment
from app.usecases.undoing import take_back
from tests.factories.joining import A_PAYMENT, TODAY, a_statement, an_application
from tests.factories.parties import an_address
from tests.factories.people import Member
from tests.factories.uploads import pdf

PAPER = Given(subject="address:1", name="签收单 1.txt", content=pdf())


@pytest.fixture
def _address(member: Member) -> None:
    with member.session() as session:
        assert an_address(session).id == 1


@pytest.mark.usefixtures("_address")
def test_a_file_is_kept_once_with_the_ending_of_what_it_is(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        kept = attach(session, PAPER, folder=files)
        again = attach(session, PAPER, folder=files)
        signed = attach(session, replace(PAPER, kind="signed"), folder=files)
        assert isinstance(kept, Attachment)
        assert again is kept
        assert kept.file.name == "签收单 1.pdf"
        assert files.read(kept.file.sha256) == PAPER.content
        assert attachments_of(session, "address:1") == [kept, signed]
        assert attachments_of(session, "address:2") == []


@pytest.mark.usefixtures("_address")
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"content": b""}, "file-empty"),
        ({"content": b"MZ\x90"}, "file-type"),
        ({"subject": "address:2"}, "file-subject"),
        ({"subject": "address"}, "file-subject"),
        ({"subject": "person:1"}, "file-subject"),
        ({"subject": "nothing:1"}, "file-subject"),
        ({"subject": "address:-1"}, "file-subject"),
        ({"subject": "address:" + "9" * 30}, "file-subject"),
    ],
)
def test_what_is_not_taken_has_its_own_reason(
    member: Member, files: FileFolder, changes: dict[str, object], code: str
) -> None:
    with member.session() as session:
        refused = attach(session, replace(PAPER, **changes), folder=files)  # type: ignore[arg-type]
        assert isinstance(refused, list)
        assert [each.code for each in refused] == [code]
        assert attachments_of(session, "address:1") == []


@pytest.mark.usefixtures("_address")
def test_a_workspace_uploads_no_more_than_its_quota(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        refused = attach(session, PAPER, folder=replace(files, quota=len(PAPER.content) - 1))
        assert isinstance(refused, list)
        assert [each.code for each in refused] == ["file-quota"]
        attach(session, PAPER, folder=replace(files, quota=len(PAPER.content)))
        assert len(attachments_of(session, "address:1")) == 1


@pytest.mark.usefixtures("_address")
def test_a_file_taken_away_comes_back(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        kept = attach(session, PAPER, folder=files)
        assert isinstance(kept, Attachment)
        step_id = detach(session, kept, person_id=member.person_id)
        assert isinstance(step_id, int)
        assert attachments_of(session, "address:1") == []
        assert take_back(session, step_id) == []
        assert [each.id for each in attachments_of(session, "address:1")] == [kept.id]


def codes(outcome: object) -> list[str]:
    return [each.code for each in outcome] if isinstance(outcome, list) else []


@pytest.mark.parametrize("state", [ApplicationState.SUBMITTED, ApplicationState.APPROVED])
def test_the_licence_of_a_submitted_application_stays_as_it_is(
    member: Member, files: FileFolder, state: ApplicationState
) -> None:
    with member.session() as session:
        application = an_application(session)
        subject = subject_of(application)
        (licence,) = attachments_of(session, subject)
        application.state = state
        again = attach(session, replace(PAPER, subject=subject, kind=LICENCE), folder=files)
        assert codes(again) == ["joining-locked"]
        assert codes(detach(session, licence, person_id=None)) == ["joining-locked"]
        assert attachments_of(session, subject) == [licence]
        application.state = ApplicationState.DRAFT
        assert isinstance(detach(session, licence, person_id=None), int)


def test_a_proof_is_added_after_approval_but_not_removed(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        statement = a_statement(session, application, files)
        payment = record_payment(session, statement, A_PAYMENT, person_id=1, today=TODAY)
        assert isinstance(payment, Payment)
        application.state = ApplicationState.APPROVED
        given = replace(PAPER, subject=f"payment:{payment.id}", kind=PROOF)
        proof = attach(session, given, folder=files)
        assert isinstance(proof, Attachment)
        assert codes(detach(session, proof, person_id=None)) == ["joining-locked"]


@pytest.mark.usefixtures("_address")
def test_another_workspace_sees_neither_row_nor_file(
    member: Member, stranger: Member, files: FileFolder
) -> None:
    with member.session() as session:
        kept = attach(session, PAPER, folder=files)
        assert isinstance(kept, Attachment)
    with stranger.session() as session:
        assert find_attachment(session, kept.id) is None
        assert not exists(session, "address:1")
