"""Sign-ins: a token for the browser, its hash for us, and an end to everything."""

from datetime import timedelta

import pytest
import time_machine
from argon2 import PasswordHasher
from sqlalchemy import select

from app.persistence.session import make_session
from app.persistence.tables.accounts import Membership, Person, SignIn
from app.usecases import passwords, signing_in
from tests.factories.people import PASSWORD, Member

START = "2026-11-22T08:00:00+00:00"


def signed_in(member: Member, *, keep: bool = False) -> str:
    with make_session(member.engine, writes=True) as session:
        token = signing_in.sign_in(
            session, email=f" {member.email.upper()} ", password=PASSWORD, keep=keep
        )
        assert token is not None
        return token


def recognised(member: Member, token: str, *, prolong: bool = False) -> bool:
    with make_session(member.engine, writes=True) as session:
        return signing_in.recognise(session, token=token, prolong=prolong) is not None


def test_only_the_hash_of_a_token_is_kept(member: Member) -> None:
    token = signed_in(member)
    with make_session(member.engine) as session:
        assert token not in {each.token_hash for each in session.scalars(select(SignIn))}
    assert recognised(member, token)


@pytest.mark.parametrize(("keep", "lasts"), [(False, signing_in.IDLE), (True, signing_in.LONGEST)])
def test_a_sign_in_ends(member: Member, keep: bool, lasts: timedelta) -> None:  # noqa: FBT001
    with time_machine.travel(START, tick=False) as clock:
        token = signed_in(member, keep=keep)
        clock.shift(lasts - timedelta(seconds=1))
        assert recognised(member, token)
        clock.shift(timedelta(seconds=1))
        assert not recognised(member, token)


def test_acting_keeps_a_sign_in_alive_and_looking_does_not(member: Member) -> None:
    with time_machine.travel(START, tick=False) as clock:
        looking, acting = signed_in(member), signed_in(member)
        clock.shift(timedelta(hours=11))
        recognised(member, looking)
        recognised(member, acting, prolong=True)
        clock.shift(timedelta(hours=2))
        assert not recognised(member, looking)
        assert recognised(member, acting)


def test_signing_out_ends_one_browser_only(member: Member) -> None:
    here, there = signed_in(member), signed_in(member)
    with make_session(member.engine, writes=True) as session:
        signing_in.sign_out(session, token=here)
        signing_in.sign_out(session, token="never was one")
    assert not recognised(member, here)
    assert recognised(member, there)


def test_strangers_wrong_passwords_and_people_without_a_workspace_stay_out(
    member: Member,
) -> None:
    with make_session(member.engine, writes=True) as session:
        assert signing_in.sign_in(session, email="no@one.example", password=PASSWORD) is None
        assert signing_in.sign_in(session, email=member.email, password="wrong") is None
        session.delete(session.scalars(select(Membership)).one())
        session.commit()
        assert signing_in.sign_in(session, email=member.email, password=PASSWORD) is None


def test_a_password_hashed_more_cheaply_is_hashed_anew(
    member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    dearer = PasswordHasher(memory_cost=16, time_cost=1, parallelism=1)
    monkeypatch.setattr(passwords, "hasher", lambda: dearer)
    with make_session(member.engine, writes=True) as session:
        before = session.scalars(select(Person)).one().password_hash
        assert signing_in.sign_in(session, email=member.email, password=PASSWORD)
        after = session.scalars(select(Person)).one().password_hash
    assert before != after
    assert passwords.matches(after, PASSWORD)


def test_a_broken_hash_matches_nothing() -> None:
    assert not passwords.matches("not a hash", PASSWORD)
