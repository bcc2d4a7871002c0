"""An imported schedule answers in place of the bundled one; programmes on top stay."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.schedule.rows import ScheduleRow
from app.persistence.session import make_session
from app.usecases.landed_cost import bundled, destinations, estimate
from app.usecases.tariffs_in_use import schedule_for, tariff_for, tariffs_for
from tests.factories.landed_cost import entry_document, line_document
from tests.factories.tariffs import ROWS, imported

FLASK = "96170010"


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def rate(tariff: Tariff | None, code: str = FLASK) -> str | None:
    line = tariff.line(code) if tariff else None
    return line.general.text if line else None


def test_without_an_import_or_a_database_the_bundled_tariffs_answer(session: Session) -> None:
    for asked in (session, None):
        found = tariffs_for(asked, {FLASK})
        assert found == {
            code: tariff for code in destinations() if (tariff := bundled(code)) is not None
        }


def test_an_import_for_the_united_states_keeps_its_programmes(session: Session) -> None:
    imported(session, country="US", name="HTSUS 2026 revision 20")
    tariff, before = tariff_for(session, "US", {FLASK}), bundled("US")
    assert tariff
    assert before
    assert (rate(before), rate(tariff)) == ("7.2%", "5.5%")
    assert tariff.schedule.name == "HTSUS 2026 revision 20"
    assert (tariff.programmes, tariff.measures) == (before.programmes, before.measures)
    assert rate(tariff, "96170060") is None


def test_what_is_imported_for_the_union_serves_its_members(session: Session) -> None:
    imported(session, country="EU")
    found = tariffs_for(session, {FLASK}, only=("DE", "FR", "GB"))
    assert {code: rate(tariff) for code, tariff in found.items() if code != "GB"} == {
        "DE": "5.5%",
        "FR": "5.5%",
    }


def test_what_is_imported_for_one_member_serves_it_alone(session: Session) -> None:
    imported(session, country="EU")
    imported(session, country="DE", vintage=date(2026, 11, 20))
    found = tariffs_for(session, {FLASK}, only=("DE", "FR"))
    assert found["DE"].schedule.vintage == date(2026, 11, 20)
    assert found["FR"].schedule.vintage == date(2026, 11, 1)


@pytest.mark.parametrize("country", ["CA", "JP", "AU"])
def test_a_country_without_data_can_be_imported(session: Session, country: str) -> None:
    imported(session, country=country)
    assert rate(tariff_for(session, country, {FLASK})) == "5.5%"


def test_a_partial_import_lies_over_what_is_bundled(session: Session) -> None:
    imported(session, ROWS[:3], country="US", partial=True, name="One flask")
    both = tariff_for(session, "US", {FLASK, "96170040"})
    assert (rate(both), rate(both, "96170040")) == ("5.5%", "6.9%")
    assert both
    assert both.schedule.name == "HTSUS 2026 revision 10"
    alone = tariff_for(session, "US", {FLASK})
    assert alone
    assert alone.schedule.name == "One flask"


def test_a_partial_import_for_a_country_without_data_stands_alone(session: Session) -> None:
    imported(session, ROWS[:3], country="CA", partial=True)
    found = tariff_for(session, "CA", {FLASK, "96170040"})
    assert (rate(found), rate(found, "96170040")) == ("5.5%", None)


def test_the_union_has_a_schedule_of_its_own(session: Session) -> None:
    bundled_one = schedule_for(None, "EU", {FLASK})
    assert bundled_one
    assert bundled_one.vintage == date(2021, 1, 1)
    imported(session, country="EU")
    newer = schedule_for(session, "EU", {FLASK})
    assert newer
    assert newer.vintage == date(2026, 11, 1)
    assert schedule_for(session, "CA", {FLASK}) is None


def test_nine_digits_of_japan_answer_a_landed_cost(session: Session) -> None:
    rows = [
        ScheduleRow(code="961700", indent=0, words="Vacuum flasks"),
        ScheduleRow(code="961700010", indent=1, words="Vessels", general="3.9%"),
        ScheduleRow(code="961700090", indent=1, words="Parts", general="2%"),
    ]
    imported(session, rows, country="JP", name="Customs Tariff of Japan")
    document = entry_document(
        destination="JP", currency="JPY", exchange_rates=[], incoterm="CIF", charges={}
    )
    document["lines"] = [line_document(code="9617.00.010", value="1000000")]
    answer: Any = estimate(document, tariff_for=partial(tariff_for, session))
    normal = next(r for r in answer["lines"][0]["rows"] if r["programme"] == "mfn")
    assert (normal["rate"], normal["status"]) == ("3.9%", "applied")
    assert answer["totals"]["duty"] == "39000"
    document["lines"] = [line_document(code="961700099", value="1000000")]
    refused: Any = estimate(document, tariff_for=partial(tariff_for, session))
    assert [each["code"] for each in refused["problems"]] == ["customs-code-unknown"]
