"""The rows that answer for a country are those of its layers, merged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.session import make_session
from app.usecases.tariff_imports.rows_in_use import rows_in_use
from tests.factories.tariffs import ROWS, imported


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def test_nothing_answers_for_a_country_without_data(session: Session) -> None:
    assert rows_in_use(session, "CA") is None
    assert rows_in_use(None, "CA") is None


def test_a_member_state_has_the_unions_rows_until_it_has_its_own(session: Session) -> None:
    bundled = rows_in_use(None, "DE")
    assert bundled
    assert len(bundled.rows) > 10_000
    imported(session, country="EU")
    union = rows_in_use(session, "DE")
    assert union
    assert list(union.rows) == list(ROWS)
    imported(session, ROWS[:3], country="DE")
    own = rows_in_use(session, "DE")
    assert own
    assert list(own.rows) == list(ROWS[:3])


def test_a_partial_import_replaces_its_codes_and_dates_them(session: Session) -> None:
    imported(session, country="CA")
    cheaper = replace(ROWS[3], general="1%", valid_from=None)
    imported(
        session, [cheaper], country="CA", partial=True, data_from=date(2026, 11, 20), name="Parts"
    )
    found = rows_in_use(session, "CA")
    assert found
    assert found.edition.name == "UK Global Tariff, November 2026"
    assert [row.code for row in found.rows].count("96170040") == 1
    assert found.rows[-1] == replace(cheaper, valid_from=date(2026, 11, 20))
    assert found.days() == {
        "95030000": date(2026, 1, 1),
        "96170010": date(2026, 1, 1),
        "96170040": date(2026, 11, 20),
    }


def test_a_partial_import_lies_over_the_bundled_rows(session: Session) -> None:
    imported(session, ROWS[2:4], country="GB", partial=True)
    found = rows_in_use(session, "GB")
    assert found
    assert found.edition.vintage == date(2021, 1, 1)
    assert len(found.rows) > 10_000
    assert found.rows[-1].code == "96170040"
