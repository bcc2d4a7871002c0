"""The overview: what is set up, and what comes next."""

from tests.factories.parties import a_company, a_store, an_address, an_importer
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor


def states(page: Page) -> dict[str, str]:
    """Return task → state, as the list shows them."""
    return {
        task.a.text: str(task["data-state"])  # type: ignore[union-attr]
        for task in page.soup.select(".tasks li")
    }


def test_the_first_thing_missing_is_the_one_to_do(owner: Visitor) -> None:
    page = owner.get("/parties")
    assert states(page) == {
        "Companies": "now",
        "Stores": "todo",
        "Importers": "todo",
        "Ship-from addresses": "todo",
    }
    links = [str(link["href"]) for link in page.soup.select(".tasks a")]
    assert links == ["/entities/new", "/stores/new", "/importers/new", "/addresses/new"]
    assert "Do this next" in page.text


def test_what_is_set_up_is_counted_and_archived_rows_are_not(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        a_company(session, name_en="Old Ltd", archived=True)
        a_company(session)
        an_importer(session)
    page = owner.get("/parties")
    assert list(states(page).values()) == ["done", "now", "done", "todo"]
    assert page.text.count("1 set up") == 2


def test_with_everything_there_the_plans_are_next(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_store(session, a_company(session))
        an_importer(session)
        an_address(session)
    page = owner.get("/parties")
    assert set(states(page).values()) == {"done"}
    assert page.soup.select_one('main a.button[href="/plans"]')


def test_the_page_speaks_chinese(owner: Visitor) -> None:
    owner.post("/language", {"page": "/parties", "to_language": "zh"})
    page = owner.get("/parties")
    assert page.h1 == "主体和店铺"
    assert list(states(page)) == ["公司主体", "店铺", "进口商", "发货地址"]
