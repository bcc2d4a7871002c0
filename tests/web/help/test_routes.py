"""The help pages: the guide, the facts with their dates, and the words, in both languages."""

import re

import pytest

from app.catalogue.inventory import fact_tables
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import CJK, Page, Visitor

PLAN = "/p/IP-2026-0001"


def lines(page: Page) -> list[str]:
    return [" ".join(row.get_text(" ").split()) for row in page.soup.select("tbody tr")]


def line(page: Page, words: str) -> str:
    return next(each for each in lines(page) if words in each)


def test_the_guide_leads_to_the_pages_of_its_steps(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    page = owner.get("/help")
    links = [str(link["href"]) for link in page.soup.select("ol.tasks a")]
    assert links == [
        "/settings",
        "/parties",
        "/joining",
        "/products",
        *[f"{PLAN}#route"] * 2,
        *[f"{PLAN}#goods"] * 3,
        *[f"{PLAN}#papers"] * 3,
        f"{PLAN}#goods",
        *[f"{PLAN}#on-the-way"] * 4,
        "/shipments",
    ]
    sections = {link.partition("#")[2] for link in links} - {""}
    plan_page = owner.get(PLAN)
    assert all(plan_page.soup.find(id=section) for section in sections)
    for link in dict.fromkeys(links):
        owner.get(link.partition("#")[0])
    assert "Steps 5 to 17 open plan IP-2026-0001" in page.text
    assert "It files nothing." in page.text


def test_without_a_plan_the_guide_leads_to_the_list(owner: Visitor) -> None:
    page = owner.get("/help")
    assert {str(link["href"]) for link in page.soup.select("ol.tasks a")[4:17]} == {"/plans"}
    assert "Start one on the page of plans" in page.text


@pytest.mark.parametrize("path", ["/help", "/help/facts", "/help/words"])
def test_every_page_is_in_both_languages(owner: Visitor, path: str) -> None:
    assert not CJK.search(owner.get(f"{path}?lang=en").h1)
    assert CJK.search(owner.get(f"{path}?lang=zh").h1)


@pytest.mark.parametrize("path", ["/help", "/help/facts", "/help/words"])
def test_help_is_for_members(visitor: Visitor, path: str) -> None:
    assert visitor.get(path, status=302).location.startswith("/signin")


def test_all_tables_are_listed_with_the_oldest_review_on_top(owner: Visitor) -> None:
    page = owner.get("/help/facts")
    oldest = min(table.reviewed[0] for table in fact_tables())
    assert page.soup.select_one(".facts dd time")["datetime"] == oldest.isoformat()  # type: ignore[index]
    addresses = [str(link["href"]) for link in page.soup.select("tbody th a")]
    assert addresses == [f"/help/facts?table={table.code}" for table in fact_tables()]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_table_opens_with_its_dates_in_one_language(owner: Visitor, language: str) -> None:
    for table in fact_tables():
        page = owner.get(f"/help/facts?table={table.code}&lang={language}")
        assert lines(page), table.code
        for row in page.soup.select("tbody tr"):
            assert row.th, table.code
            assert row.th.get_text(strip=True), table.code
            assert re.search(r"20\d\d-\d\d-\d\d", row.get_text()), table.code
        for marked in page.soup.select("main [lang]"):
            marked.decompose()
        assert page.soup.main, table.code
        assert language == "zh" or not CJK.search(page.soup.main.get_text()), table.code


def test_every_table_has_a_title_of_its_own(owner: Visitor) -> None:
    for heading in owner.get("/help/facts?lang=zh").soup.select("tbody th a"):
        assert CJK.search(heading.get_text()), heading


def test_conflicting_limits_stand_side_by_side_and_one_applies(owner: Visitor) -> None:
    page = owner.get("/help/facts?table=programmes&q=FBA United States")
    longest = [each for each in lines(page) if each.startswith("Longest side at most")]
    assert [each for each in longest if "Applies Stated on 2025-06-20" in each]
    assert sum("Another source, not applied" in each for each in longest) == len(longest) - 1
    heavy = [each for each in lines(page) if each.startswith("Gross weight of a carton at most")]
    assert [each for each in heavy if "Another source says the same" in each]


def test_doubts_are_said(owner: Visitor) -> None:
    assert "Example, not an offer" in line(owner.get("/help/facts?table=rate_cards"), "Example")
    assert "Assumed" in line(owner.get("/help/facts?table=packaging"), "Plain export carton")
    lists = owner.get("/help/facts?table=tariffs&q=9903.88.16")
    assert "Suspended" in line(lists, "list 4B")
    assert "Struck down" in line(owner.get("/help/facts?table=tariffs&q=9903.01.24"), "IEEPA")
    fees = owner.get("/help/facts?table=tariffs&q=mpf")
    assert any("Official notice not seen" in each for each in lines(fees))
    assert "No carton limits reviewed" in line(
        owner.get("/help/facts?table=programmes"), "Overseas warehouse"
    )


def test_sources_with_an_address_are_links_that_tell_nothing_of_us(owner: Visitor) -> None:
    page = owner.get("/help/facts?table=trade_terms")
    links = page.soup.select("tbody td a")
    assert links
    for link in links:
        assert link["rel"] == ["noopener", "noreferrer"]
        assert str(link["href"]).startswith("https://")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ont8", "Holds ONT8"),
        ("宁波", "Ningbo"),
        ("9903.88.03", "Section 301, list 3"),
        ("incoterms ddp", "Delivered Duty Paid"),
        ("carton limits wfs", "WFS (Walmart"),
    ],
)
def test_search_looks_at_names_codes_sources_and_what_is_held(
    owner: Visitor, query: str, expected: str
) -> None:
    assert expected in owner.get(f"/help/facts?q={query}").text


def test_a_search_without_finds_says_so(owner: Visitor) -> None:
    assert "Nothing fits “zzz”" in owner.get("/help/facts?q=zzz").text
    assert "No word fits “zzz”" in owner.get("/help/words?q=zzz").text


def test_long_tables_are_paged(owner: Visitor) -> None:
    first = owner.get("/help/facts?table=ports")
    assert len(lines(first)) == 50
    assert "?table=ports&page=2" in {link["href"] for link in first.soup.select(".pages a")}
    assert lines(owner.get("/help/facts?table=ports&page=2"))
    assert lines(owner.get("/help/facts?table=ports&page=99")) == lines(
        owner.get("/help/facts?table=ports&page=2")
    )


def test_an_unknown_table_shows_all(owner: Visitor) -> None:
    assert len(lines(owner.get("/help/facts?table=nowhere"))) == len(fact_tables())


@pytest.mark.parametrize("query", ["箱唛", "carton label"])
def test_words_are_found_in_either_language(owner: Visitor, query: str) -> None:
    page = owner.get(f"/help/words?q={query}")
    assert "Carton label 箱唛 One for each carton, 100 × 150 mm." in lines(page)
    chinese = owner.get(f"/help/words?q={query}&lang=zh")
    assert "箱唛 Carton label 每箱一张，100 × 150 mm。" in lines(chinese)
