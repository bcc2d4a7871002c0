"""Files are added to a row and taken away on the row's own page."""

import io
from dataclasses import replace

import pytest

from app.domain.enrolment.states import ApplicationState
from app.persistence.enrolment import subject_of
from app.persistence.tables.files import Attachment
from app.usecases.attaching import attachments_of
from tests.factories.joining import an_application
from tests.factories.parties import an_address
from tests.factories.people import Member
from tests.factories.uploads import pdf
from tests.web.visitor import Visitor

PAGE = "/addresses"


@pytest.fixture(autouse=True)
def _address(member: Member) -> None:
    with member.session() as session:
        assert an_address(session).id == 1


def send(owner: Visitor, content: bytes | None, *, name: str = "a.pdf") -> str:
    """Send a file and return what the page says then."""
    file = {} if content is None else {"file": (io.BytesIO(content), name)}
    data = {"subject": "address:1", "page": PAGE, **file}
    assert owner.post("/attachments", data, content_type="multipart/form-data").location == PAGE
    return owner.get(PAGE).text


def kept(member: Member) -> list[str]:
    with member.session() as session:
        return [each.file.name for each in attachments_of(session, "address:1")]


def test_a_file_is_added_taken_away_and_had_back(owner: Visitor, member: Member) -> None:
    assert "File kept: 签收单.pdf" in send(owner, pdf(), name="签收单.pdf")
    response = owner.get("/files/1").response
    assert response.headers["Content-Disposition"].startswith("attachment; ")
    owner.post("/attachments/1/remove", {"page": PAGE})
    assert kept(member) == []
    owner.take_back(PAGE)
    assert kept(member) == ["签收单.pdf"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "Choose a file first"),
        (b"", "This file is empty"),
        (b"MZ\x90\x00", "Only PDF, JPEG, PNG, WEBP, XLSX and CSV are taken"),
        (b"%PDF-1.7 and nothing", "This file is damaged"),
    ],
)
def test_what_is_not_taken_is_told(
    owner: Visitor, member: Member, content: bytes | None, said: str
) -> None:
    assert said in send(owner, content)
    assert kept(member) == []


def test_the_quota_of_the_installation_holds(owner: Visitor, member: Member) -> None:
    config = owner.app.extensions["sampan_config"]
    owner.app.extensions["sampan_config"] = replace(config, quota_megabytes=0)
    assert "may take 0 MB together" in send(owner, pdf())
    assert kept(member) == []


def test_another_workspaces_file_is_as_unknown_as_none(
    owner: Visitor, stranger: Member, member: Member
) -> None:
    send(owner, pdf())
    other = Visitor(owner.app, token=stranger.token)
    other.post("/attachments/1/remove", {"page": PAGE}, status=404)
    other.get("/files/1", status=404)
    assert kept(member) == ["a.pdf"]


def test_a_file_that_has_to_stay_is_told(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (licence,) = attachments_of(session, subject_of(application))
        application.state = ApplicationState.SUBMITTED
        session.commit()
        page, path = f"/joining/{application.id}/applicant", f"/attachments/{licence.id}/remove"
    assert owner.get(page).soup.select_one('form[action^="/attachments"]') is None
    owner.post(path, {"page": page})
    assert "Send it back to draft first" in owner.get(page).text
    with member.session() as session:
        assert session.get(Attachment, licence.id) is not None
