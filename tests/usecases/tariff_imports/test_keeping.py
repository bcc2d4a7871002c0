"""The latest import answers; the one before can come back; old ones that do not answer go."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence import tariffs
from app.persistence.session import make_session
from app.persistence.tables.tariffs import TariffSchedule
from app.usecases.tariff_imports import keeping
from tests.factories.tariffs import imported


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def used(session: Session, country: str = "GB") -> list[int]:
    return [each.id for each in tariffs.in_use(session).get(country, ())]


def test_going_back_lets_the_one_before_answer_until_none_is_left(session: Session) -> None:
    first, second = imported(session).id, imported(session).id
    assert used(session) == [second]
    taken_out = keeping.go_back(session, "GB")
    assert isinstance(taken_out, TariffSchedule)
    assert (taken_out.id, used(session)) == (second, [first])
    keeping.go_back(session, "GB")
    assert used(session) == []
    nothing = keeping.go_back(session, "GB")
    assert isinstance(nothing, Problem)
    assert nothing.code == "tariff-nothing-imported"


def test_one_that_was_taken_out_can_be_taken_up_again(session: Session) -> None:
    first = imported(session).id
    imported(session)
    keeping.use_again(session, first)
    assert used(session) == [first]


def test_a_removed_one_leaves_the_one_before(session: Session) -> None:
    first, second = imported(session).id, imported(session).id
    keeping.remove(session, second)
    assert used(session) == [first]
    assert [each.id for each in tariffs.imports(session)] == [first]


@pytest.mark.parametrize("act", [keeping.use_again, keeping.remove])
def test_a_number_that_no_import_has_is_said(session: Session, act: object) -> None:
    assert callable(act)
    assert act(session, 7).code == "tariff-import-unknown"


def test_only_the_newest_that_do_not_answer_are_kept(session: Session) -> None:
    oldest = imported(session).id
    idle = [imported(session, used=False).id for _ in range(keeping.KEPT + 2)]
    elsewhere = imported(session, country="EU", used=False).id
    assert keeping.forget_old(session, "GB") == 2
    kept = {each.id for each in tariffs.imports(session)}
    assert kept == {oldest, elsewhere, *idle[2:]}
    assert keeping.forget_old(session, "GB") == 0
