"""What is written can be imported again, and comes out the same."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence import tariffs
from app.persistence.session import make_session
from app.usecases.tariff_imports.exporting import Exported, export_schedule
from app.usecases.tariff_imports.importing import bring_in
from tests.factories.tariff_files import VINTAGE, a_file, an_order
from tests.factories.tariffs import ROWS

CODED = [row for row in ROWS if row.code]


def test_an_exported_schedule_is_imported_as_it_was(engine: Engine, tmp_path: Path) -> None:
    bring_in(engine, an_order(a_file(tmp_path, CODED)), tell=lambda _caption: None)
    folder = tmp_path / "exported"
    with make_session(engine) as session:
        exported = export_schedule(session, "ca", folder)
        before = tariffs.rows_of(session, [1])[1]
    assert isinstance(exported, Exported)
    stated = f"--country CA --name 'Customs Tariff' --vintage {VINTAGE}"
    assert list(exported.lines(Language.EN)) == [
        f"5 rows of Customs Tariff in 2 files in {folder}",
        f"To import them: sampan tariff import {folder} {stated}",
    ]
    assert exported.document() == {
        "country": "CA",
        "name": "Customs Tariff",
        "vintage": "2026-11-01",
        "folder": str(folder),
        "files": 2,
        "rows": 5,
    }
    bring_in(engine, an_order(folder), tell=lambda _caption: None)
    with make_session(engine) as session:
        again = tariffs.rows_of(session, [2])[2]
    assert sorted(again, key=lambda row: row.code) == sorted(before, key=lambda row: row.code)


def test_a_bundled_schedule_is_exported_in_its_own_form(tmp_path: Path) -> None:
    exported = export_schedule(None, "GB", tmp_path / "gb")
    assert isinstance(exported, Exported)
    assert (exported.files, exported.rows) == (96, 11_830)


@pytest.mark.parametrize(
    ("country", "folder", "code"),
    [
        ("XX", "new", "tariff-country-unknown"),
        ("CA", "new", "tariff-none"),
        ("GB", "full", "tariff-folder-taken"),
        ("GB", "file/new", "tariff-folder-unwritable"),
    ],
)
def test_why_nothing_is_written(tmp_path: Path, country: str, folder: str, code: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "01.csv").touch()
    (tmp_path / "file").touch()
    refused = export_schedule(None, country, tmp_path / folder)
    assert isinstance(refused, Problem)
    assert refused.code == code
