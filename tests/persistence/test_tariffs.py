"""Imported schedules: which are in use, and what is loaded for some codes."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.persistence import tariffs
from app.persistence.session import make_engine, make_session
from app.persistence.tables.tariffs import TariffMeasure, TariffRow
from tests.factories.tariffs import ROWS, imported


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def test_a_new_database_has_the_tables_and_an_empty_one_has_not(
    engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert tariffs.has_tables(engine)
    bare = make_engine(f"sqlite:///{tmp_path_factory.mktemp('bare') / 'bare.db'}")
    assert not tariffs.has_tables(bare)
    bare.dispose()


def test_rows_come_back_as_they_were_read_in_the_order_of_the_file(session: Session) -> None:
    number = imported(session).id
    assert tariffs.rows_of(session, [number]) == {number: list(ROWS)}


def test_only_the_headings_of_the_codes_are_loaded_with_the_words_in_between(
    session: Session,
) -> None:
    number = imported(session).id
    other = imported(session, country="DE").id
    found = tariffs.rows_of(session, [number, other], codes=["9617001000", "96170040"])
    assert found == {number: list(ROWS[:4]), other: list(ROWS[:4])}
    assert tariffs.rows_of(session, [number], codes=["95"])[number] == list(ROWS[4:])
    assert tariffs.rows_of(session, [number], codes=["0101"]) == {number: []}


def test_the_latest_import_is_in_use_and_a_partial_one_lies_over_it(session: Session) -> None:
    first, second = imported(session), imported(session)
    imported(session, used=False)
    partial = imported(session, partial=True)
    elsewhere = imported(session, country="EU")
    stacks = tariffs.in_use(session)
    assert stacks == {"GB": (partial, second), "EU": (elsewhere,)}
    assert tariffs.in_use(session, countries=["EU"]) == {"EU": (elsewhere,)}
    assert first in tariffs.imports(session, country="GB")


def test_a_forgotten_import_leaves_no_row_behind(session: Session) -> None:
    number, kept = imported(session).id, imported(session).id
    tariffs.forget(session, [number])
    session.commit()
    assert [each.id for each in tariffs.imports(session)] == [kept]
    for table in (TariffRow, TariffMeasure):
        left = select(func.count()).where(table.schedule_id != kept)
        assert session.scalar(left) == 0
