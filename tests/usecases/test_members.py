"""Colleagues join by a link that works once and for a week, and leave when an owner says so."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import Engine, select

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence.session import make_session
from app.persistence.tables.accounts import Invitation, Person
from app.persistence.tables.foundation import now
from app.usecases import members, signing_in
from app.usecases.members import MOST_OPEN, VALID, Colleague
from tests.factories.people import PASSWORD, Member

WANG = Colleague(
    name="Wang Qiang",
    email="Wang@Example.com",
    password=PASSWORD,
    language=Language.ZH,
    time_zone="Asia/Shanghai",
)


def invited(member: Member, *, name: str = "Wang") -> str:
    with member.session() as session:
        token = members.invite(session, name=name, person_id=member.person_id)
        assert isinstance(token, str)
        return token


def take_up(engine: Engine, token: str, colleague: Colleague = WANG) -> str | list[Problem]:
    with make_session(engine, writes=True) as session:
        return members.take_up(session, colleague, token=token)


def codes(outcome: str | list[Problem]) -> list[str]:
    return [] if isinstance(outcome, str) else [problem.code for problem in outcome]


def test_a_colleague_joins_the_same_workspace(member: Member) -> None:
    signed_in = take_up(member.engine, invited(member))
    assert isinstance(signed_in, str)
    with make_session(member.engine, writes=True) as session:
        found = signing_in.recognise(session, token=signed_in)
        assert found is not None
        assert (found.workspace_id, found.person.email) == (member.workspace_id, "wang@example.com")
        assert signing_in.sign_in(session, email=WANG.email, password=PASSWORD) is not None
    with member.session() as session:
        assert [each.person.name for each in members.members_of(session)] == [
            "Chen Min",
            "Wang Qiang",
        ]
        assert members.is_owner(session, person_id=member.person_id)
        assert not members.is_owner(session, person_id=found.person_id)
        assert members.open_invitations(session) == []


def test_a_link_works_once(member: Member) -> None:
    token = invited(member)
    assert codes(take_up(member.engine, token)) == []
    again = replace(WANG, email="li@example.com")
    assert codes(take_up(member.engine, token, again)) == ["member-invitation-over"]


def test_a_link_works_for_seven_days(member: Member) -> None:
    with time_machine.travel(now() - VALID - timedelta(seconds=1), tick=False):
        token = invited(member)
    with make_session(member.engine) as session:
        assert members.invitation_of(session, token=token) is None
    assert codes(take_up(member.engine, token)) == ["member-invitation-over"]


def test_an_address_that_has_an_account_does_not_use_the_link_up(member: Member) -> None:
    token = invited(member)
    taken = replace(WANG, email=member.email)
    assert codes(take_up(member.engine, token, taken)) == ["member-already"]
    wrong = replace(taken, password="something else")
    assert codes(take_up(member.engine, token, wrong)) == ["member-account-known"]
    assert codes(take_up(member.engine, token)) == []


def test_who_has_an_account_joins_with_it_by_its_password(member: Member, stranger: Member) -> None:
    signed_in = take_up(member.engine, invited(member), replace(WANG, email=stranger.email))
    assert isinstance(signed_in, str)
    with make_session(member.engine, writes=True) as session:
        found = signing_in.recognise(session, token=signed_in)
        assert found is not None
        assert (found.person_id, found.person.name) == (stranger.person_id, "Chen Min")
        places = members.places_of(session, person_id=stranger.person_id)
        assert [each.workspace_id for each in places] == [
            stranger.workspace_id,
            member.workspace_id,
        ]


def test_a_colleague_who_was_removed_can_come_back(member: Member) -> None:
    take_up(member.engine, invited(member))
    with member.session() as session:
        _own, other = members.members_of(session)
        assert members.remove(session, other.id, person_id=member.person_id) == []
    assert codes(take_up(member.engine, invited(member))) == []
    with make_session(member.engine, writes=True) as session:
        assert signing_in.sign_in(session, email=WANG.email, password=PASSWORD) is not None


def test_a_browser_is_led_into_another_workspace(member: Member, stranger: Member) -> None:
    token = invited(member)
    with make_session(member.engine, writes=True) as session:
        person = session.get_one(Person, stranger.person_id)
        assert isinstance(members.join(session, person, token=token), str)
        _own, other = members.places_of(session, person_id=stranger.person_id)
        signing_in.move(session, token=stranger.token, membership=other)
        found = signing_in.recognise(session, token=stranger.token)
        assert found is not None
        assert found.workspace_id == member.workspace_id


def test_a_withdrawn_link_opens_nothing(member: Member, stranger: Member) -> None:
    token = invited(member)
    with member.session() as session:
        (invitation,) = members.open_invitations(session)
    with stranger.session() as session:
        assert members.open_invitations(session) == []
        assert not members.withdraw(session, invitation.id)
    with member.session() as session:
        assert members.withdraw(session, invitation.id)
        assert not members.withdraw(session, invitation.id)
    assert codes(take_up(member.engine, token)) == ["member-invitation-over"]


def test_only_the_hash_of_a_link_is_kept(member: Member) -> None:
    token = invited(member)
    with member.session() as session:
        kept = session.scalars(select(Invitation)).one()
        assert token not in {str(value) for value in vars(kept).values()}


def test_only_so_many_invitations_are_open(member: Member) -> None:
    for number in range(MOST_OPEN):
        invited(member, name=str(number))
    with member.session() as session:
        refused = members.invite(session, name="One more", person_id=member.person_id)
        assert codes(refused) == ["member-invitations-many"]


def test_a_colleague_who_is_removed_is_out_at_once(member: Member) -> None:
    signed_in = take_up(member.engine, invited(member))
    assert isinstance(signed_in, str)
    with member.session() as session:
        own, other = members.members_of(session)
        assert codes(members.remove(session, own.id, person_id=member.person_id)) == ["member-self"]
        assert members.remove(session, other.id, person_id=member.person_id) == []
        again = members.remove(session, other.id, person_id=member.person_id)
        assert codes(again) == ["member-unknown"]
    with make_session(member.engine, writes=True) as session:
        assert signing_in.recognise(session, token=signed_in) is None
        assert signing_in.sign_in(session, email=WANG.email, password=PASSWORD) is None


@pytest.mark.parametrize("token", ["", "never-given-out"])
def test_a_made_up_link_is_none(member: Member, token: str) -> None:
    with make_session(member.engine) as session:
        assert members.invitation_of(session, token=token) is None
