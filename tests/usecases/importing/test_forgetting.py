"""Imports never saved are forgotten after a while, and their files with them."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import now
from app.usecases.housekeeping import REMEMBERED, tidy
from app.usecases.importing import runs
from tests.factories.people import Member
from tests.factories.workbooks import workbook

HOUR = timedelta(hours=1)


def taken_in(session: Session, files: FileFolder, state: ImportState) -> None:
    content = workbook(["SKU", "品名"], ["a", state.value])
    given = runs.Given(kind="products", name=state.value, content=content, person_id=None)
    run = runs.take_in(session, given, folder=files)
    assert isinstance(run, ImportRun)
    run.state = state
    session.commit()


@pytest.mark.parametrize(
    ("after", "left"),
    [
        (REMEMBERED - HOUR, ["checked", "saved", "uploaded"]),
        (REMEMBERED + HOUR, ["saved"]),
    ],
)
def test_what_was_saved_stays_and_the_rest_goes_with_what_was_read(
    member: Member, files: FileFolder, after: timedelta, left: list[str]
) -> None:
    with member.session() as session:
        for state in (ImportState.UPLOADED, ImportState.CHECKED, ImportState.SAVED):
            taken_in(session, files, state)
    with time_machine.travel(now() + after, tick=False), member.session() as session:
        tidy(session, folder=files)
        kept = session.scalars(select(ImportRun)).all()
        assert sorted(run.file.name for run in kept) == left
        assert len(session.scalars(select(StoredFile)).all()) == 2 * len(left)
