"""The stamp of what all workspaces share changes with every import, correction and return."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.published_stamp import published_stamp
from app.persistence.session import make_session
from app.persistence.tables.foundation import now
from app.persistence.tables.published import CustomsRate
from app.persistence.tables.tariffs import TariffSchedule
from app.persistence.tariffs import forget
from tests.factories.tariffs import imported


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        imported(session)
        imported(session)
        session.add(
            CustomsRate(
                source="ecb",
                base="USD",
                quote="CNY",
                value=Decimal(7),
                valid_from=date(2026, 11, 20),
            )
        )
        session.commit()
        yield session


def import_another(session: Session) -> None:
    imported(session)


def go_back(session: Session) -> None:
    session.get_one(TariffSchedule, 2).used_since = None


def take_up_again(session: Session) -> None:
    session.get_one(TariffSchedule, 1).used_since = now()


def remove(session: Session) -> None:
    forget(session, [2])


def correct_a_rate(session: Session) -> None:
    rate = session.get_one(CustomsRate, 1)
    rate.value, rate.created_at = Decimal(8), now()


@pytest.mark.parametrize(
    "act",
    [import_another, go_back, take_up_again, remove, correct_a_rate],
    ids=lambda a: a.__name__,
)
def test_whatever_changes_changes_the_stamp(
    session: Session, act: Callable[[Session], None]
) -> None:
    before = published_stamp(session)
    assert published_stamp(session) == before
    act(session)
    session.commit()
    assert published_stamp(session) != before
