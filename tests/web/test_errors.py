"""What went wrong is told in words, with what to do next."""

import pytest
from sqlalchemy.orm.exc import StaleDataError

from app.usecases import archiving
from tests.factories.parties import an_address
from tests.factories.people import Member
from tests.web.visitor import Visitor


def test_who_saves_in_the_same_moment_as_another_is_told_that_nothing_was_saved(
    owner: Visitor, member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    with member.session() as session:
        path = f"/addresses/{an_address(session).id}"

    def come_second(*_args: object) -> None:
        raise StaleDataError

    monkeypatch.setattr(archiving, "archive", come_second)
    page = owner.post(f"{path}/archive", status=409)
    assert page.h1 == "Somebody else saved this in the same moment"
    assert "Nothing of yours was saved" in page.text
    assert "Ningbo Example" in page.text
