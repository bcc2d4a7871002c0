"""The list of plans and the hub of one."""

from sqlalchemy import select

from app.domain.naming import Language
from app.persistence.tables.accounts import Person
from app.usecases import settings, start_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import Visitor


def test_an_empty_list_says_what_to_do_first(owner: Visitor) -> None:
    page = owner.get("/plans")
    assert "No plans yet. Start with your first shipment" in page.text
    assert "Add products first" in page.text


def test_a_new_plan_gets_its_reference_and_asks_its_first_question(owner: Visitor) -> None:
    assert owner.post("/plans/new").location == "/p/IP-2026-0001/destination"
    assert owner.post("/plans/new").location == "/p/IP-2026-0002/destination"
    assert "IP-2026-0002" in owner.get("/plans").text


def test_the_list_shows_route_numbers_and_state(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    row = owner.get("/plans").soup.find("tbody")
    assert row
    for expected in ("Winter restock", "United States", "Sea LCL + truck", "FBA17QK3M8XZ"):
        assert expected in row.get_text(" ")


def test_search_finds_by_reference_name_and_number(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        start_plan.start_plan(session, name="Other")
    for text in ("0001", "winter", "fba17qk", "ont8"):
        page = owner.get(f"/plans?q={text}")
        assert "Winter restock" in page.text
        assert "Other" not in page.text
    assert "No plan fits “nowhere”" in owner.get("/plans?q=nowhere").text


def test_a_long_list_is_paged_and_keeps_its_search(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        for _ in range(51):
            start_plan.start_plan(session, name="Restock")
    page = owner.get("/plans?q=Restock&page=2")
    assert page.text.count("IP-2026-") == 1
    assert "?q=Restock&page=1" in {link["href"] for link in page.soup.select(".pages a")}


def test_archiving_moves_a_plan_aside_and_back(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    owner.post("/p/IP-2026-0001/archive")
    assert "Winter restock" not in owner.get("/plans").text
    assert "Winter restock" in owner.get("/plans?show=archived").text
    owner.post("/p/IP-2026-0001/archive", {"back": "1"})
    assert "Winter restock" in owner.get("/plans").text


def test_the_hub_tells_each_answer_so_far_and_what_is_next(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    page = owner.get("/p/IP-2026-0001")
    for expected in ("FOB Ningbo", "3 SKU · 600 units", "17 cartons", "ONT8"):
        assert expected in page.text
    assert page.soup.select_one(".phases [aria-current=step]")
    states = {
        li.get_text(" ").split("  ")[0].strip(): li["data-state"]
        for li in page.soup.select(".tasks li")
    }
    assert list(states.values()).count("now") == 1


def test_the_hub_reads_in_chinese(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        person = session.scalars(select(Person)).one()
        settings.choose_language(session, person=person, language=Language.ZH)
    page = owner.get("/p/IP-2026-0001")
    for expected in ("目的地与运输", "商品与装箱", "17 箱", "宁波", "暂不能开始"):
        assert expected in page.text


def test_a_plan_of_another_workspace_is_as_unknown_as_none(
    owner: Visitor, stranger: Member
) -> None:
    with stranger.session() as session:
        a_plan(session)
    assert owner.get("/p/IP-2026-0001", status=404).text == owner.get("/p/IP-1", status=404).text
