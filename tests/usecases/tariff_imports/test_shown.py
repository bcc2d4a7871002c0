"""A shown line says what it has once: words, units, rates with validity and source, and more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.customs.schedule.rows import MeasureRow
from app.domain.naming import Language
from app.persistence.session import make_session
from app.usecases.tariff_imports.showing import Question, show_code
from app.usecases.tariff_imports.shown import ShownLine
from tests.factories.tariffs import DUMPING, ROWS, imported

TODAY = date(2026, 11, 22)
PREFERENCES = tuple(
    MeasureRow(programme="preference", code=f"142-{origin}", rate="0%", origins=(origin,))
    for origin in ("VN", "JP")
)
QUOTA = MeasureRow(
    programme="quota",
    code="143",
    rate="2%",
    order_number="050123",
    valid_from=date(2025, 1, 1),
    valid_to=date(2025, 12, 31),
)


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


@pytest.fixture
def flask(session: Session) -> ShownLine:
    row = replace(ROWS[2], column_2="35%", measures=(DUMPING, *PREFERENCES, QUOTA))
    ending = replace(ROWS[3], code="9617001010", indent=3, words="Of steel", general="")
    imported(session, [*ROWS[:2], row, ending], country="CA", name="Customs Tariff")
    found = show_code(session, Question(code="96170010", country="CA", day=TODAY))
    assert isinstance(found, ShownLine), found
    return found


def test_a_line_in_words(flask: ShownLine) -> None:
    told = list(flask.lines(Language.EN))
    source = f"Customs Tariff (gb.csv), reviewed {flask.line.source.reviewed_on}"
    assert told[0].startswith("9617.00.10 ")
    assert told[1].endswith("With a capacity not exceeding 1 litre")
    assert told[2:8] == [
        "CA · Customs Tariff, in force on 2026-11-01",
        "Quantities to state: kg, pcs",
        "Endings: 10",
        f"Normal rate (MFN): 5.5% · from 2026-01-01 · {source}",
        "Without normal trade relations: 35%",
        "Measures on the line:",
    ]
    dumping, preference, quota = told[8:11]
    assert "34.2% · from 2024-03-01 · until 2029-02-28 · only CN · but not HK, MO" in dumping
    assert dumping.endswith("additional code C999 · asks for a document or a use")
    assert preference.endswith("0% · from 2026-01-01 · only JP, VN")
    assert quota.endswith("until 2025-12-31 · order number 050123 · ended")


def test_a_line_in_chinese_keeps_the_official_words(flask: ShownLine) -> None:
    told = list(flask.lines(Language.ZH))
    assert told[1] == flask.line.words
    assert told[3:5] == ["申报数量单位：kg、pcs", "统计后缀：10"]


def test_a_line_for_a_machine(flask: ShownLine) -> None:
    document = flask.document()
    facts = ("country", "schedule", "vintage", "code", "units", "endings", "rate", "column_2")
    assert {key: document[key] for key in facts} == {
        "country": "CA",
        "schedule": "Customs Tariff",
        "vintage": "2026-11-01",
        "code": "96170010",
        "units": ["kg", "pcs"],
        "endings": ["10"],
        "rate": "5.5%",
        "column_2": "35%",
    }
    assert (document["valid_from"], document["valid_to"]) == ("2026-01-01", None)
    measures = document["measures"]
    assert isinstance(measures, list)
    assert [each["programme"] for each in measures] == [
        "anti-dumping",
        "preference",
        "preference",
        "quota",
    ]
    assert measures[0]["excluded"] == ["HK", "MO"]


def test_programmes_on_top_are_told_with_their_status_and_remarks() -> None:
    found = show_code(None, Question(code="96170010", day=TODAY))
    assert isinstance(found, ShownLine)
    told = list(found.lines(Language.EN))
    at = told.index("On top, for goods of CN entered on 2026-11-22:")
    assert told[at + 1].startswith("  9903.88.16 · Section 301, list 4B: suspended")
    assert told[at + 1].endswith("not owed")
    assert told[at + 2] == "    Listed at 15%, suspended: not collected."
    duties = found.document()["on_top"]
    assert isinstance(duties, list)
    assert duties[0]["status"] == "suppressed"
    assert duties[0]["notes_en"] == ["Listed at 15%, suspended: not collected."]


def test_a_line_with_nothing_more_is_short(session: Session) -> None:
    imported(session, country="CA")
    found = show_code(session, Question(code="96170040", country="CA", origin="vn", day=TODAY))
    assert isinstance(found, ShownLine)
    told = list(found.lines(Language.EN))
    assert told[-1] == "On top, for goods of VN entered on 2026-11-22: nothing known."
    assert len(told) == 5
    assert found.document()["column_2"] is None
