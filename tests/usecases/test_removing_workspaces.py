"""A workspace that is removed leaves nothing behind, and takes nothing from others."""

import os
import time

import pytest
from sqlalchemy import func, select, text

from app.persistence.files import FileFolder, store
from app.persistence.session import make_engine
from app.persistence.tables import foundation
from app.usecases.removing_workspaces import remove_workspace
from tests.factories.databases import BOTH, migrated_address_of
from tests.factories.people import Member, sign_up
from tests.factories.workspaces import fill

LONG_AGO = time.time() - 3600


def keep(member: Member, files: FileFolder, content: bytes) -> str:
    with member.session() as session:
        name = store(session, files, content=content, name="a.pdf", media_type="x/y").sha256
        session.commit()
    os.utime(files.path(name), (LONG_AGO, LONG_AGO))
    return name


@pytest.mark.parametrize("kind", BOTH)
def test_its_rows_its_people_and_its_files_go(
    kind: str, request: pytest.FixtureRequest, files: FileFolder
) -> None:
    engine = make_engine(migrated_address_of(kind, request))
    leaving, staying = sign_up(engine), sign_up(engine, email="other@example.com")
    for each in (leaving, staying):
        with each.session() as session:
            fill(session)
    own, shared = keep(leaving, files, b"own"), keep(leaving, files, b"shared")
    keep(staying, files, b"shared")
    with leaving.session() as session:
        remove_workspace(session, folder=files)
    with engine.connect() as connection:
        for table in foundation.Table.metadata.sorted_tables:
            if "workspace_id" in table.c:
                left = connection.scalars(select(table.c.workspace_id)).all()
                assert set(left) <= {staying.workspace_id}, table.name
        assert connection.scalars(text("SELECT id FROM person")).all() == [staying.person_id]
        assert connection.scalar(select(func.count()).select_from(text("sign_in"))) == 1
    assert not files.path(own).exists()
    assert files.path(shared).exists()
    engine.dispose()


def test_what_was_put_just_now_stays_for_whoever_put_it(member: Member, files: FileFolder) -> None:
    name = keep(member, files, b"new")
    files.put(b"new")
    with member.session() as session:
        remove_workspace(session, folder=files)
    assert files.path(name).exists()
