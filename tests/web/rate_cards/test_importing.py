"""A forwarder's own workbook becomes a card only after a person looked at what was read."""

import io
from typing import Any, Final

from bs4 import Tag

from app.persistence.imports import ImportState, find_run
from tests.factories.people import Member
from tests.factories.workbooks import large_workbook, workbook
from tests.web.visitor import Page, Visitor

ROWS: Final = (
    ["渠道", "分区", "21KG+", "100KG+"],
    ["美森快递派", "美西", "16.7", "13.7"],
    ["美森快递派", "美", "17", "14"],
    ["特快", "美东", "19", "单询"],
)
TERMS: Final = {
    "supplier": "远岚",
    "currency": "CNY",
    "term-tax-mode": "included",
    "term-divisor": "6000",
    "term-weigh-by": "piece",
    "term-round-step": "0.5",
    "term-transit": "20-25",
    "term-clock-start": "departure",
    "term-waiting": "4-7",
}


def sent(owner: Visitor, content: bytes, name: str = "远岚 2026-11-01.xlsx") -> str:
    file = {"file": (io.BytesIO(content), name)}
    return owner.post("/rate-cards/import", file, content_type="multipart/form-data").location


def entries(page: Page, form: str, **changed: str) -> dict[str, str]:
    """Return what a form holds as it is shown, with some of it changed."""
    found: dict[str, str] = {}
    for each in page.soup.select(f"#{form} [name]"):
        assert isinstance(each, Tag)
        if each.get("type") == "checkbox":
            found |= {str(each["name"]): "y"} if each.has_attr("checked") else {}
        elif each.name != "button":
            found[str(each["name"])] = page.value(str(each["name"]))
    return {**found, **changed}


def laid_out(owner: Visitor, content: bytes, **changed: str) -> str:
    run = sent(owner, content)
    layout = owner.get(run, status=303).location
    page = owner.get(layout)
    assert page.value("valid_from") == "2026-11-01"
    return owner.post(
        layout, {**entries(page, "layout"), **TERMS, **changed, "act": "look"}
    ).location


def test_a_list_is_laid_out_looked_at_answered_and_kept(owner: Visitor) -> None:
    look = laid_out(owner, workbook(*ROWS))
    page = owner.get(look)
    assert "1 line · 2 prices" in page.text
    assert "“美” does not say one place plainly" in page.text
    assert "The name 特快 does not say how it travels" in page.text
    answers = {"way-0": "slow-ship/courier", "tax-0": "included", "place-0": "US 4 5 6 7"}
    owner.post(look, {**entries(page, "answers"), **answers})
    page = owner.get(look)
    assert "3 lines · 6 prices" in page.text
    assert "Everything in the list is read." in page.text
    card = owner.post(f"{look}/save").location
    page = owner.get(card)
    assert page.h1 == "远岚"
    assert "on request" in page.text
    assert "Active" in page.text
    assert "远岚" in owner.get("/rate-cards").text


def test_the_same_file_twice_changes_nothing_and_says_so(owner: Visitor) -> None:
    content = workbook(ROWS[0], ROWS[1])
    first = owner.post(f"{laid_out(owner, content)}/save").location
    again = owner.post(f"{sent_again(owner, content)}/save").location
    assert again == first
    assert "Nothing changed: this card has the same prices already" in owner.get(first).text


def sent_again(owner: Visitor, content: bytes, **changed: str) -> str:
    """Send a file whose headings are known and look at it as last time."""
    layout = owner.get(sent(owner, content), status=303).location
    page = owner.get(layout)
    assert "Read as last time: 远岚 · Sheet" in page.text
    return owner.post(layout, {**entries(page, "layout", **changed), "act": "look"}).location


def test_a_newer_list_is_read_as_last_time_and_says_what_moved(owner: Visitor) -> None:
    owner.post(f"{laid_out(owner, workbook(ROWS[0], ROWS[1]))}/save")
    newer = workbook(ROWS[0], ["美森快递派", "美西", "17.2", "13.7"])
    look = sent_again(owner, newer, valid_from="2026-11-20")
    assert "1 price differs." in owner.get(look).text
    page = owner.get(owner.post(f"{look}/save").location)
    assert "Against the card of 2026-11-01" in page.text
    assert "+0.5" in page.text
    assert "Replaced" in owner.get("/rate-cards").text


def test_what_was_not_read_is_listed_on_the_card(owner: Visitor) -> None:
    card = owner.post(f"{laid_out(owner, workbook(*ROWS))}/save").location
    page = owner.get(card)
    assert "2 places of the file were not read" in page.text
    assert "B3" in page.text


def test_keeping_can_be_taken_back(owner: Visitor) -> None:
    card = owner.post(f"{laid_out(owner, workbook(*ROWS))}/save").location
    form = owner.get(card).soup.select_one('form[action^="/undo/"]')
    assert form is not None
    owner.post(str(form["action"]), {"page": "/rate-cards"})
    assert "Draft" in owner.get("/rate-cards").text
    again = sent_again(owner, workbook(*ROWS))
    assert owner.post(f"{again}/save").location == card


def test_a_list_of_which_nothing_can_be_read_is_not_kept(owner: Visitor) -> None:
    look = laid_out(owner, workbook(ROWS[0], ROWS[2]))
    assert owner.post(f"{look}/save").location == look
    assert "No price could be read" in owner.get(look).text


def test_headings_are_read_again_where_a_person_says(owner: Visitor) -> None:
    run = sent(owner, workbook(["报价"], ["更新"], *ROWS))
    layout = owner.get(run, status=303).location
    page = owner.get(layout)
    assert page.value("last") == "3"
    owner.post(layout, {**entries(page, "layout", first="1", last="1"), "act": "again"})
    assert owner.get(layout).value("last") == "1"


def test_a_price_column_says_where_it_begins(owner: Visitor) -> None:
    layout = owner.get(sent(owner, workbook(*ROWS)), status=303).location
    page = owner.get(layout)
    asked = {**entries(page, "layout"), **TERMS, "from-2": "much", "act": "look"}
    answer = owner.post(layout, asked, status=422)
    assert answer.error("from-2").startswith("Write from which quantity")


def test_a_file_is_asked_for_and_a_picture_is_none(owner: Visitor) -> None:
    assert owner.post("/rate-cards/import", {}, status=422).problems == [
        "Price list: Choose a file first"
    ]
    file = {"file": (io.BytesIO(b"%PDF-\0"), "scan.pdf")}
    page = owner.post("/rate-cards/import", file, status=422, content_type="multipart/form-data")
    assert "scan.pdf is neither a workbook nor a CSV file" in page.error("file")


def test_our_own_table_is_read_in_again(owner: Visitor) -> None:
    table = owner.get("/rate-cards/table.csv").response.data
    look = laid_out(owner, table)
    page = owner.get(look)
    assert "Everything in the list is read." in page.text
    assert "2 lines · 8 prices" in page.text


def test_a_long_list_is_read_in_the_background(owner: Visitor) -> None:
    job = sent(owner, large_workbook())
    assert job.startswith("/jobs/")
    assert owner.get("/rate-cards/import/1", status=303).location == job


def test_a_list_that_is_kept_leads_to_its_card(owner: Visitor) -> None:
    look = laid_out(owner, workbook(*ROWS))
    card = owner.post(f"{look}/save").location
    assert owner.get(look, status=303).location == card
    assert owner.post(f"{look}/save").location == look
    owner.get(f"{look}/layout", status=404)


def test_an_import_of_products_is_no_price_list(owner: Visitor) -> None:
    file = {"kind": "products", "file": (io.BytesIO(b"SKU,name\na,b"), "a.csv")}
    owner.post("/import", file, content_type="multipart/form-data")
    owner.get("/rate-cards/import/1", status=404)
    run = sent(owner, workbook(*ROWS))
    owner.get(run.replace("/rate-cards", ""), status=404)
    assert "2026-11-01" not in owner.get("/import").text


def test_a_list_that_could_not_be_read_says_why(owner: Visitor, member: Member) -> None:
    sent(owner, large_workbook())
    with member.session() as session:
        run = find_run(session, 1)
        assert run is not None
        run.state, run.job_id = ImportState.REFUSED, None
        run.findings = {"code": "workbook-rows", "params": {"limit": 5000, "name": "a.xlsx"}}
        session.commit()
    refused = owner.get("/rate-cards/import/1", status=303).location
    assert "5,000" in owner.get(refused, status=422).error("file")


def test_another_sheet_is_read_when_it_is_chosen(owner: Visitor) -> None:
    def add(page: Any) -> None:
        other = page.parent.create_sheet("欧线")
        for row in ROWS[:2]:
            other.append(row)

    layout = owner.get(sent(owner, workbook(["说明"], change=add)), status=303).location
    page = owner.get(layout)
    owner.post(layout, {**entries(page, "layout", sheet="欧线"), "act": "again"})
    page = owner.get(layout)
    assert (page.value("sheet"), page.value("from-2")) == ("欧线", "21KG+")
