"""The log: one line a request, with a reference and without what people typed."""

import logging

import pytest

from tests.factories.people import PASSWORD, Member
from tests.web.visitor import Visitor


def test_a_line_names_the_reference_that_the_answer_carries(
    owner: Visitor, member: Member, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="sampan.web"):
        page = owner.get("/plans?search=secret-word")
    line = caplog.messages[-1]
    assert f"request={page.response.headers['X-Request-ID']}" in line
    assert f"person={member.person_id} GET /plans 200" in line
    assert "secret-word" not in line


def test_nothing_typed_is_written(
    visitor: Visitor, member: Member, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="sampan"):
        visitor.post("/signin", {"email": member.email, "password": PASSWORD})
    assert PASSWORD not in caplog.text
    assert member.email not in caplog.text


def test_health_checks_are_not_written(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="sampan.web"):
        visitor.get("/health")
    assert caplog.messages == []
