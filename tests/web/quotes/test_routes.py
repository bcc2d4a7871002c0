"""Quotes are kept from the cost page, stay as they were, and tell what changed since."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

import pytest
import time_machine
from flask import Flask
from openpyxl import load_workbook
from sqlalchemy import select

from app.persistence.tables.choosing import SavedQuote
from app.persistence.tables.plans import Plan
from tests.factories import plans as factory
from tests.factories.costs import a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor


@pytest.fixture(autouse=True)
def _the_day() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 22, 4, tzinfo=UTC)):
        yield


@pytest.fixture
def plan(member: Member) -> str:
    a_rate_of_exchange(member)
    a_programme_fee(member, "0.27")
    with member.session() as session:
        return f"/p/{factory.a_plan(session).reference}"


@pytest.fixture
def quote(owner: Visitor, plan: str) -> str:
    return keep(owner, plan).location


def keep(owner: Visitor, plan: str, **entries: str) -> Page:
    form = owner.get(f"{plan}/cost").soup.select_one('form[action$="/quotes"]')
    assert form is not None
    shown = {str(each["name"]): str(each.get("value", "")) for each in form.select("input")}
    return owner.post(f"{plan}/quotes", {**shown, "name": "首选", **entries})


def test_the_cost_page_keeps_what_it_shows(owner: Visitor, plan: str) -> None:
    kept = keep(owner, plan)
    assert kept.location == f"{plan}/quotes/1"
    page = owner.get(kept.location)
    assert "首选" in page.text
    assert "USD 4,951.76" in page.text
    assert "CNY 1,945.00" in page.text
    assert "Nothing" not in page.text
    listed = owner.get(f"{plan}/quotes")
    assert "Q1 · 首选" in listed.text
    assert "4,951.76" in listed.text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_of_a_quote_speaks_both_languages(
    owner: Visitor, plan: str, quote: str, language: str
) -> None:
    word = {"en": "Programme fees", "zh": "项目费用"}[language]
    assert word in owner.get(f"{quote}?lang={language}").text
    assert owner.get(f"{plan}/quotes?lang={language}").response.status_code == 200
    assert owner.get(f"{quote}/today?lang={language}").response.status_code == 200


def test_a_plan_without_quotes_says_how_to_keep_one(owner: Visitor, plan: str) -> None:
    assert "No quote kept yet" in owner.get(f"{plan}/quotes").text


def test_what_changed_since_is_told_row_by_row(owner: Visitor, quote: str, member: Member) -> None:
    assert "Nothing differs" in owner.get(f"{quote}/today").text
    a_rate_of_exchange(member, "7.05", as_of=datetime(2026, 11, 22, tzinfo=UTC).date())
    page = owner.get(f"{quote}/today")
    assert "rate of exchange changed" in page.text
    assert "USD 272.85 USD 275.89" in page.text
    assert "+3.04" in page.text
    assert "USD 4,951.76" in owner.get(quote).text


def test_an_offer_of_another_card_cannot_be_worked_out_again(
    owner: Visitor, quote: str, member: Member
) -> None:
    with member.session() as session:
        kept = session.scalars(select(SavedQuote)).one()
        choice = {**kept.document["choice"], "service": "gone/lcl"}
        kept.document = {**kept.document, "choice": choice}
        session.commit()
    assert "Cannot be worked out again" in owner.get(f"{quote}/today").text


def test_a_quote_is_handed_out_in_both_languages(owner: Visitor, quote: str) -> None:
    book = load_workbook(BytesIO(owner.get(f"{quote}.xlsx").response.data))
    assert book.sheetnames == ["中文", "English"]
    rows = [[cell.value for cell in row] for row in book["English"].iter_rows()]
    assert rows[1][1] == "Freight"
    assert [row[7] for row in rows if row[3] == "Total" and row[1] == "Freight"] == [1945]
    first = next(book["中文"].iter_rows(min_row=2, values_only=True))
    assert first[1] == "运费"


def test_a_quote_chosen_is_the_plans_channel_until_that_is_undone(
    owner: Visitor, plan: str, quote: str, member: Member
) -> None:
    chosen = owner.post(f"{quote}/choose")
    assert chosen.location == f"{plan}/cost"
    assert rate_line(member) == "example/lcl-truck"
    owner.take_back(f"{plan}/cost")
    assert rate_line(member) == ""
    owner.post(f"{quote}/choose")
    assert "Chosen" in owner.get(f"{plan}/quotes").text


def rate_line(member: Member) -> str:
    with member.session() as session:
        return session.get_one(Plan, 1).rate_line


def test_a_locked_plan_keeps_its_channel(owner: Visitor, quote: str, member: Member) -> None:
    factory.lock(member)
    refused = owner.post(f"{quote}/choose")
    assert refused.location == quote
    assert rate_line(member) == ""


def test_a_removed_quote_can_be_had_back(owner: Visitor, plan: str, quote: str) -> None:
    owner.post(f"{quote}/remove")
    owner.take_back(f"{plan}/quotes")
    assert "首选" in owner.get(quote).text


def test_nothing_is_kept_without_an_offer(owner: Visitor, plan: str) -> None:
    refused = keep(owner, plan, rate_line="example/rail-courier")
    assert refused.location == f"{plan}/cost"
    assert "Choose an offer" in owner.get(refused.location).text


def test_a_strangers_quote_is_not_there(quote: str, app: Flask, stranger: Member) -> None:
    outsider = Visitor(app, token=stranger.token)
    for address in (quote, f"{quote}/today", f"{quote}.xlsx"):
        outsider.get(address, status=404)
