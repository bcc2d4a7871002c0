"""Every route, every method: who gets in, and what somebody else's ids answer."""

import re

import pytest
from flask import Flask

from app.domain.naming import Language
from app.web import security
from tests.factories.people import Member
from tests.factories.workspaces import fill
from tests.web.routes import NOBODYS, WITHOUT_CONTENT, Route, Whose, routes
from tests.web.visitor import Visitor

#: Everything that answers without a sign-in. Adding to it is a decision.
PUBLIC = {
    "account.start",
    "account.sign_in",
    "account.sign_up",
    "demo.show",
    "demo.start",
    "drafts.discard",
    "health.show",
    "joining_us.join",
    "language.switch",
    "paper_check.show",
}
TOKEN = re.compile(r'(name="csrf_token" value|name="csrf-token" content)="[^"]*"')


@pytest.fixture
def foreign(stranger: Member) -> Whose:
    """Return the ids of another workspace, in which every table has a row number 1."""
    with stranger.session() as session:
        return Whose(fill(session).reference)


def masked(body: str, path: str) -> str:
    return TOKEN.sub("token", body).replace(path, "PATH")


def send(visitor: Visitor, route: Route, path: str) -> tuple[int, str]:
    data = {"csrf_token": visitor.token(), "page": "/plans"} if route.method != "GET" else None
    response = visitor.client.open(path, method=route.method, data=data)
    body = masked(response.get_data().decode(errors="replace"), path)
    return response.status_code, body + str(response.location or "").replace(path, "PATH")


def test_every_endpoint_says_whether_it_is_public(app: Flask) -> None:
    with app.app_context():
        opened = {route.endpoint for route in routes(app) if security.is_public(route.endpoint)}
    assert opened == PUBLIC


def test_strangers_are_sent_to_the_door(app: Flask, visitor: Visitor, foreign: Whose) -> None:
    for route in routes(app):
        if route.endpoint in PUBLIC:
            continue
        status, answer = send(visitor, route, route.path(app, foreign))
        assert status == 302, str(route)
        assert "/signin" in answer, str(route)


def test_another_workspaces_ids_answer_as_ids_that_never_existed(
    app: Flask, owner: Visitor, foreign: Whose
) -> None:
    for route in routes(app):
        if not route.names_a_row:
            continue
        theirs = send(owner, route, route.path(app, foreign))
        nobodys = send(owner, route, route.path(app, NOBODYS))
        assert theirs == nobodys, str(route)
        assert theirs[0] == 404, str(route)


def test_ids_that_exist_are_found_by_their_owner(
    app: Flask, stranger: Member, foreign: Whose
) -> None:
    own = Visitor(app, token=stranger.token)
    for route in routes(app):
        asked = route.names_a_row and route.method == "GET"
        if asked and route.endpoint not in WITHOUT_CONTENT:
            status, _body = send(own, route, route.path(app, foreign))
            assert status != 404, str(route)


def test_nothing_changes_without_the_pages_token(app: Flask, owner: Visitor) -> None:
    owner.client.set_cookie("sampan_language", Language.EN.value)
    for route in routes(app):
        if route.method != "GET":
            path = route.path(app, NOBODYS)
            response = owner.client.open(path, method=route.method, data={"page": "/plans"})
            assert response.status_code == 400, str(route)


def test_only_get_and_post_are_used(app: Flask) -> None:
    assert {route.method for route in routes(app)} == {"GET", "POST"}
