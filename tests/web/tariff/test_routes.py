"""The pages of tariff codes."""

import pytest

from tests.web.visitor import Visitor


def headings(page: object) -> list[str]:
    return [h.get_text(" ", strip=True)[:4] for h in page.soup.select("#found h2")]  # type: ignore[attr-defined]


def test_the_empty_search_lets_people_browse_every_chapter(owner: Visitor) -> None:
    page = owner.get("/tariff")
    assert page.h1 == "Find an HS code"
    assert len(page.soup.select("#found li a")) == 96
    assert page.value("to") == "US"


@pytest.mark.parametrize("query", ["phone case", "手机壳"])
def test_goods_are_found_with_codes_rates_and_hints(owner: Visitor, query: str) -> None:
    page = owner.get("/tariff", query_string={"q": query})
    assert headings(page)[0] == "3926"
    assert page.soup.select_one('a[href^="/tariff/US/39269099"]')
    assert "plastic or silicone" in page.text
    assert "5.3%" in page.text
    assert "+20%" in page.text
    assert "importer's duty" in page.text


def test_a_search_in_chinese_speaks_chinese(owner: Visitor) -> None:
    page = owner.get("/tariff", query_string={"q": "保温杯", "lang": "zh"})
    heading = page.soup.select_one("#found h2")
    assert heading is not None
    assert "保温瓶和其他真空容器" in heading.get_text()
    assert "归类由进口商负责" in page.text


def test_words_looked_for_are_marked(owner: Visitor) -> None:
    page = owner.get("/tariff", query_string={"q": "loudspeakers"})
    assert page.soup.select_one("td mark")


def test_a_slip_is_told(owner: Visitor) -> None:
    assert "words near them were looked for" in owner.get("/tariff?q=umbrela").text


def test_another_destination_has_its_own_lines_and_one_without_data_says_so(owner: Visitor) -> None:
    assert owner.get("/tariff?q=9617&to=DE").soup.select_one('a[href^="/tariff/DE/96170000"]')
    page = owner.get("/tariff?q=umbrella&to=JP")
    assert "not in the data" in page.text
    assert headings(page) == ["6601"]
    assert owner.get("/tariff?q=umbrella&to=XX").value("to") == "US"


def test_a_code_that_an_old_edition_has_not_leads_nowhere(owner: Visitor) -> None:
    page = owner.get("/tariff", query_string={"q": "vacuum cleaner drone", "to": "DE"})
    assert not page.soup.select_one('a[href^="/tariff/DE/880622"]')
    assert "not in this edition" in page.text


def test_nothing_found_helps_on(owner: Visitor) -> None:
    page = owner.get("/tariff?q=zzzz")
    assert "Nothing found" in page.text
    assert page.soup.select_one('a[href^="/tariff/US/85"]')
    page = owner.get("/tariff?q=96170099")
    assert "The nearest are" in page.text
    assert page.soup.select_one('a[href^="/tariff/US/96170060"]')
    assert "The nearest are" not in owner.get("/tariff?q=7799").text


def test_a_chapter_lists_its_headings_in_both_languages(owner: Visitor) -> None:
    page = owner.get("/tariff/US/66")
    assert page.h1 == "66 Umbrellas and walking sticks"
    assert "雨伞及阳伞" in page.text
    assert page.soup.select_one('a[href^="/tariff/US/6601"]')


def test_a_heading_is_a_tree(owner: Visitor) -> None:
    page = owner.get("/tariff/US/9617")
    assert page.h1 == "9617 Vacuum flasks and other vacuum vessels"
    depths = [each["data-depth"] for each in page.soup.select("th.step")]
    assert depths[:3] == ["0", "1", "2"]
    assert owner.get("/tariff/US/961700").h1.startswith("9617.00 ")
    assert "not in the data" in owner.get("/tariff/JP/961700").text


def test_a_line_tells_all_that_the_data_holds(owner: Visitor) -> None:
    page = owner.get("/tariff/US/7323930045")
    assert page.h1.startswith("7323.93.00")
    for words in ("7323.93.00.15", "Section 232", "HTSUS 2026 revision 10", "pcs, kg"):
        assert words in page.text
    assert "special rates and measures on the line" in page.text
    assert owner.get("/tariff/GB/96170000").h1.startswith("9617.00.00")


@pytest.mark.parametrize(
    "path",
    [
        "/tariff/XX/9617",
        "/tariff/US/9",
        "/tariff/US/77",
        "/tariff/US/99",
        "/tariff/US/9699",
        "/tariff/US/96170099",
        "/tariff/JP/9617001000",
        "/tariff/US/abcd",
    ],
)
def test_what_does_not_exist_is_not_found(owner: Visitor, path: str) -> None:
    owner.get(path, status=404)


@pytest.mark.parametrize("path", ["/tariff/US/9617.00.10", "/tariff/us/9617 00 10"])
def test_a_code_is_found_as_people_write_it(owner: Visitor, path: str) -> None:
    answer = owner.client.get(path, query_string={"q": "flask"})
    assert answer.status_code == 302
    assert answer.location == "/tariff/US/96170010?q=flask&to=US"
