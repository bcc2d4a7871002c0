"""How a print stands is told by its token alone, from whichever workspace made it."""

import pytest

from app.catalogue.documents import documents
from app.persistence.files import FileFolder
from app.persistence.session import make_session
from app.usecases.check_print import Validity, check_address, checked_print, new_token
from app.usecases.tokens import token_hash
from tests.factories.papers import keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan

_TOKEN = "a-token-on-a-print"


@pytest.fixture
def printed(member: Member, files: FileFolder) -> None:
    """Keep an invoice whose code leads by the token."""
    with member.session() as session:
        kind = "commercial-invoice"
        shipment = a_plan(session).shipments[0]
        keep_papers(session, shipment, folder=files, kinds=[kind], tokens={kind: _TOKEN})


@pytest.mark.usefixtures("printed")
def test_a_session_of_no_workspace_finds_the_print(member: Member) -> None:
    with make_session(member.engine) as session:
        found = checked_print(session, token=_TOKEN)
    assert found is not None
    assert found.name == documents()["commercial-invoice"].name
    assert (found.reference, found.language) == ("IP-2026-0001-1", "zh-en")
    assert (found.revision, found.newest, found.validity) == (1, 1, Validity.LATEST)


@pytest.mark.usefixtures("printed")
def test_another_token_finds_nothing(member: Member) -> None:
    with make_session(member.engine) as session:
        assert checked_print(session, token=new_token()) is None
        assert checked_print(session, token=token_hash(_TOKEN)) is None


def test_tokens_are_long_and_never_the_same() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {22}


@pytest.mark.parametrize("site", ["https://sampan.example.com", "https://sampan.example.com/"])
def test_the_address_is_that_of_the_check_page(site: str) -> None:
    assert check_address(site, _TOKEN) == f"https://sampan.example.com/check/{_TOKEN}"
