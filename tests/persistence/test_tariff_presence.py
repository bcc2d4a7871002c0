"""Whether a tariff is in use is told without the database library, and without making anything."""

from datetime import date
from pathlib import Path

import pytest

from app.persistence.session import make_engine, make_session
from app.persistence.tables.foundation import now
from app.persistence.tables.tariffs import TariffSchedule
from app.persistence.tariff_presence import any_in_use


def an_import(**changed: object) -> TariffSchedule:
    facts = {
        "country": "GB",
        "name": "UK Global Tariff",
        "vintage": date(2026, 11, 1),
        "data_from": date(2026, 11, 1),
        "form": "own-csv",
        "file_name": "gb.csv",
        "file_hash": "0" * 64,
        "row_count": 0,
    }
    return TariffSchedule(**facts | changed)


def test_no_database_holds_none_and_none_is_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    assert not any_in_use(f"sqlite:///{path}")
    assert not path.exists()


def test_a_database_of_before_the_tables_holds_none(tmp_path: Path) -> None:
    (tmp_path / "old.db").touch()
    assert not any_in_use(f"sqlite:///{tmp_path / 'old.db'}")


def test_only_an_import_in_use_counts(blank_database: Path, tmp_path: Path) -> None:
    path = tmp_path / "sampan.db"
    path.write_bytes(blank_database.read_bytes())
    engine = make_engine(f"sqlite:///{path}")
    for used_since, found in ((None, False), (now(), True)):
        with make_session(engine, writes=True) as session:
            session.add(an_import(used_since=used_since))
            session.commit()
        assert any_in_use(f"sqlite:///{path}?timeout=5") is found
    engine.dispose()


def test_a_damaged_database_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    path.write_bytes(b"not a database at all, though long enough to be looked at" * 20)
    with pytest.raises(OSError, match="not a database"):
        any_in_use(f"sqlite:///{path}")


def test_another_engine_is_asked_itself() -> None:
    assert any_in_use("postgresql+psycopg://localhost/sampan")
