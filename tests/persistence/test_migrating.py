"""The migrations make exactly the tables that the code maps, and can be taken back."""

import re
from collections.abc import Iterator

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, select, text

from app.persistence import migrating
from app.persistence.session import make_engine
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import Table
from app.persistence.tables.plans import Carton
from tests.factories.people import sign_up
from tests.factories.workspaces import fill, tables

_SQLITE = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> 'alembic_version'"
_COLUMNS = """
    SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> 'alembic_version'
"""
_CONSTRAINTS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
      AND conrelid <> coalesce(to_regclass('alembic_version')::oid, 0)
"""
_INDEXES = """
    SELECT tablename, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename <> 'alembic_version'
"""


@pytest.fixture
def bare(address: str) -> Iterator[Engine]:
    engine = make_engine(address)
    yield engine
    engine.dispose()


def schema(engine: Engine) -> list[str]:
    """Return every statement of the schema, its parts in an order that does not depend on age."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            return sorted(map(_in_order, connection.scalars(text(_SQLITE))))
        queries = (_COLUMNS, _CONSTRAINTS, _INDEXES)
        rows = [row for query in queries for row in connection.execute(text(query))]
        return sorted(str(tuple(row)) for row in rows)


def _in_order(statement: str) -> str:
    head, _bracket, body = statement.replace('"', "").partition("(")
    parts = [
        " ".join(part.split())
        for part in re.split(r",\s*(?![^(]*\))", body.rstrip().removesuffix(")"))
    ]
    return f"{' '.join(head.split())} ({'; '.join(sorted(parts))}"


def revisions() -> list[str]:
    walked = ScriptDirectory.from_config(migrating.alembic()).walk_revisions()
    return [script.revision for script in reversed(list(walked))]


def test_upgrading_an_empty_database_makes_the_tables_of_the_code(bare: Engine) -> None:
    migrating.upgrade(bare)
    migrated = schema(bare)
    migrating.downgrade(bare, revision="base")
    Table.metadata.create_all(bare)
    assert migrated == schema(bare)


def test_one_revision_follows_another() -> None:
    script = ScriptDirectory.from_config(migrating.alembic())
    assert len(script.get_heads()) == 1
    assert revisions() == sorted(revisions())


def test_upgrading_twice_changes_nothing(bare: Engine) -> None:
    migrating.upgrade(bare)
    before = schema(bare)
    migrating.upgrade(bare)
    assert schema(bare) == before


def test_every_revision_goes_back_and_forth_with_rows_in_every_table(bare: Engine) -> None:
    migrating.upgrade(bare)
    newest = schema(bare)
    for steps in range(1, len(revisions()) + 1):
        with sign_up(bare, email=f"{steps}@example.com").session() as session:
            fill(session)
        migrating.downgrade(bare, revision=f"-{steps}")
        migrating.upgrade(bare)
        assert schema(bare) == newest


def test_changing_a_table_keeps_the_rows_that_hang_on_it(bare: Engine) -> None:
    migrating.upgrade(bare)
    with sign_up(bare).session() as session:
        fill(session)
    migrating.downgrade(bare, revision="0005")
    migrating.upgrade(bare)
    with bare.connect() as connection:
        assert len(connection.execute(select(Carton)).all()) > 0


def test_going_back_to_nothing_leaves_no_table(bare: Engine) -> None:
    migrating.upgrade(bare)
    migrating.downgrade(bare, revision="base")
    assert inspect(bare).get_table_names() == ["alembic_version"]


def test_a_migration_that_fails_half_way_leaves_the_database_as_it_was(
    bare: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_args: object) -> None:
        raise RuntimeError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", stumble)
        with pytest.raises(RuntimeError, match="disk"):
            migrating.upgrade(bare)
    migrating.upgrade(bare)
    with bare.connect() as connection:
        assert connection.execute(select(Person)).all() == []


def test_a_filled_workspace_has_a_row_in_every_table(engine: Engine) -> None:
    member = sign_up(engine)
    with member.session() as session:
        fill(session)
        empty = [table.name for table in tables() if session.execute(select(table)).first() is None]
    assert empty == []
