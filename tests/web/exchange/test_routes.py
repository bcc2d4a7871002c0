"""The page of rates of exchange: the newest of each source, how they moved, one entered by hand."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from sqlalchemy import Engine

from app.connectors.exchange import read_rates
from app.domain.customs.published_rates import RateFile
from app.persistence.session import make_session
from app.usecases.exchange_imports import import_rates
from tests.factories.costs import a_rate_of_exchange
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor

HOME = "/exchange-rates"
NEW = f"{HOME}/new"
YUAN = f"{HOME}/USD/CNY"
RATE = {
    "base": "USD",
    "quote": "CNY",
    "value": "7.13",
    "as_of": "2026-11-21",
    "source": "Bank of China",
}
FILE = b"""base,quote,value,as_of,source,valid_to
EUR,USD,1.08,2026-11-19,ECB,
EUR,USD,1.09,2026-11-20,ECB,
EUR,CNY,7.71,2026-11-20,ECB,
GBP,USD,1.31,2026-11-01,HMRC,2026-11-30
EUR,HRK,7.53,2022-12-30,ECB,
"""


@pytest.fixture(autouse=True)
def _the_day() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 22, 4, tzinfo=UTC)):
        yield


@pytest.fixture
def published(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        assert not isinstance(import_rates(session, FILE), list)


def rows(page: Page) -> list[str]:
    return [" ".join(row.get_text(" ").split()) for row in page.soup.select("tbody tr")]


@pytest.mark.usefixtures("published")
def test_the_newest_rate_of_each_source_is_listed_but_not_of_those_that_stopped(
    owner: Visitor, member: Member
) -> None:
    a_rate_of_exchange(member)
    page = owner.get(HOME)
    assert page.h1 == "Rates of exchange"
    listed = rows(page)
    assert [row.partition("2026")[0].strip() for row in listed] == [
        "EUR → CNY 7.71",
        "EUR → USD 1.09",
        "GBP → USD 1.31",
        "USD → CNY 7.1284",
    ]
    assert "entered by Chen Min" in listed[-1]
    assert "to 2026-11-30" in listed[2]


@pytest.mark.usefixtures("published")
def test_the_list_can_be_searched_by_currency(owner: Visitor, member: Member) -> None:
    a_rate_of_exchange(member)
    assert [row[:9] for row in rows(owner.get(f"{HOME}?q=cny"))] == ["EUR → CNY", "USD → CNY"]
    assert "No rate of JPY" in owner.get(f"{HOME}?q=JPY").text


def test_an_empty_installation_says_how_rates_come_in(owner: Visitor) -> None:
    assert "sampan rates import" in owner.get(HOME).text


def test_another_workspaces_rates_are_not_seen(owner: Visitor, stranger: Member) -> None:
    a_rate_of_exchange(stranger)
    assert rows(owner.get(HOME)) == []
    assert "Nothing is known between USD and CNY" in owner.get(YUAN).text


@pytest.mark.usefixtures("published")
def test_the_history_shows_each_day_and_a_line(owner: Visitor) -> None:
    page = owner.get(f"{HOME}/EUR/USD")
    assert [row[:10] for row in rows(page)] == ["2026-11-20", "2026-11-19"]
    assert "From 1.08 to 1.09 between 2026-11-19 and 2026-11-20" in page.text
    assert page.soup.select_one("polyline") is not None
    assert owner.get(f"{HOME}/EUR/CNY").soup.select_one("polyline") is None


@pytest.mark.parametrize("pair", ["USD/USD", "US/CNY", "USD/12A"])
def test_what_is_no_pair_of_currencies_has_no_history(owner: Visitor, pair: str) -> None:
    owner.get(f"{HOME}/{pair}", status=404)
    owner.get(f"{HOME}/{pair}.csv", status=404)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_rate_is_entered_and_found_again(owner: Visitor, language: str) -> None:
    assert owner.get(f"{NEW}?lang={language}&base=USD&quote=CNY").value("base") == "USD"
    assert owner.post(NEW, RATE).location == YUAN
    assert "1 USD = 7.13 CNY · 2026-11-21 · Bank of China" in owner.get(f"{YUAN}?lang=en").text


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("base", "", "Choose a currency"),
        ("quote", "USD", "Choose another currency: a rate needs two."),
        ("value", "0", "Enter a figure above 0"),
        ("as_of", "2026-11-23", "Enter a day up to today, 2026-11-22."),
        ("source", "", "Say where the rate is from"),
    ],
)
def test_each_refusal_stands_at_its_field(
    owner: Visitor, field: str, text: str, sentence: str
) -> None:
    assert owner.post(NEW, {**RATE, field: text}, status=422).error(field) == sentence


def test_a_rate_of_the_same_day_is_shown_before_it_is_replaced(
    owner: Visitor, member: Member
) -> None:
    a_rate_of_exchange(member)
    page = owner.post(NEW, RATE, status=409)
    cells = [cell.text.strip() for cell in page.soup.select(".banner tbody td")]
    assert "7.1284" in cells
    assert owner.post(NEW, {**RATE, "version": page.value("version")}).location == YUAN
    assert "7.13 CNY" in owner.get(YUAN).text


def test_a_removed_rate_can_be_had_back(owner: Visitor, member: Member) -> None:
    a_rate_of_exchange(member)
    form = owner.get(YUAN).soup.select_one("form[action$='/remove']")
    assert form is not None
    assert owner.post(str(form["action"])).location == YUAN
    assert "7.1284" in owner.take_back(YUAN).text
    owner.post(f"{HOME}/999/remove", status=404)


@pytest.mark.usefixtures("published")
def test_the_exported_table_can_be_imported_again(owner: Visitor, member: Member) -> None:
    a_rate_of_exchange(member)
    exported = owner.get(f"{HOME}.csv").response.data
    file = read_rates(exported)
    assert isinstance(file, RateFile)
    assert (len(file.rates), file.refused) == (4, ())
    history = read_rates(owner.get(f"{HOME}/EUR/USD.csv").response.data)
    assert isinstance(history, RateFile)
    assert len(history.rates) == 2
