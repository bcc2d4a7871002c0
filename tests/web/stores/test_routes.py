"""Stores: on one site of a platform, owned by one company."""

import pytest

from app.persistence.parties import STORES
from tests.factories.parties import a_company, a_store
from tests.factories.people import Member
from tests.web.visitor import Visitor


@pytest.fixture
def owner_id(member: Member) -> int:
    with member.session() as session:
        return a_company(session).id


def entries(owner_id: int, **typed: str) -> dict[str, str]:
    return {"name": "岚川家居 US", "market": "amazon-us", "entity_id": str(owner_id), **typed}


def test_the_empty_list_says_what_to_do(owner: Visitor) -> None:
    page = owner.get("/stores")
    assert "No store yet" in page.text
    assert page.soup.select_one('a.button[href="/stores/new"]')


def test_a_store_is_saved_with_its_platform_and_site(
    owner: Visitor, member: Member, owner_id: int
) -> None:
    assert owner.post("/stores/new", entries(owner_id)).location == "/stores"
    with member.session() as session:
        (saved,) = STORES.in_use(session)
    assert (saved.platform, saved.site, saved.entity_id) == ("amazon", "US", owner_id)
    assert "Amazon · United States · amazon.com" in owner.get("/stores").text
    assert owner.get(f"/stores/{saved.id}").value("market") == "amazon-us"


def test_an_own_site_is_in_no_country(owner: Visitor, member: Member, owner_id: int) -> None:
    owner.post("/stores/new", entries(owner_id, market="own-site"))
    with member.session() as session:
        (saved,) = STORES.in_use(session)
    assert (saved.platform, saved.site) == ("own-site", "")
    assert "Own site" in owner.get("/stores").text
    assert owner.get(f"/stores/{saved.id}").value("market") == "own-site"


@pytest.mark.parametrize(
    ("field", "entry", "sentence"),
    [
        ("name", " ", "Enter the store's name"),
        ("name", "x" * 81, "Shorten this to 80 characters; it has 81"),
        ("market", "", "Choose the platform and site"),
        ("market", "amazon-mars", "Choose one of the answers listed"),
        ("entity_id", "", "Choose the company that owns the store"),
        ("entity_id", "999999", "Choose one of the answers listed"),
    ],
)
def test_each_wrong_entry_is_named_at_its_field(
    owner: Visitor, owner_id: int, field: str, entry: str, sentence: str
) -> None:
    page = owner.post("/stores/new", entries(owner_id, **{field: entry}), status=422)
    assert page.error(field) == sentence


def test_a_store_is_not_given_to_another_workspaces_company(
    owner: Visitor, owner_id: int, stranger: Member
) -> None:
    with stranger.session() as session:
        foreign = a_company(session).id
    page = owner.post("/stores/new", entries(owner_id, entity_id=str(foreign)), status=422)
    assert page.error("entity_id") == "Choose one of the answers listed"


def test_a_name_is_used_once(owner: Visitor, owner_id: int) -> None:
    owner.post("/stores/new", entries(owner_id))
    page = owner.post("/stores/new", entries(owner_id), status=422)
    assert page.error("name").startswith("岚川家居 US is already in the list")


def test_the_owner_can_be_added_on_the_way(owner: Visitor) -> None:
    link = owner.get("/stores/new").soup.select_one('a[href^="/entities/new?next="]')
    assert link
    assert str(link["href"]) == "/entities/new?next=/stores/new"


def test_an_archived_owner_stays_the_owner(owner: Visitor, member: Member, owner_id: int) -> None:
    owner.post("/stores/new", entries(owner_id))
    owner.post(f"/entities/{owner_id}/archive")
    with member.session() as session:
        (saved,) = STORES.in_use(session)
    page = owner.get(f"/stores/{saved.id}")
    assert page.value("entity_id") == str(owner_id)
    assert not owner.get("/stores/new").soup.select(f'option[value="{owner_id}"]')


def test_a_stale_edit_shows_both_versions(owner: Visitor, member: Member, owner_id: int) -> None:
    owner.post("/stores/new", entries(owner_id))
    with member.session() as session:
        (saved,) = STORES.in_use(session)
    path = f"/stores/{saved.id}"
    owner.post(path, entries(owner_id, market="amazon-de", version="1"))
    page = owner.post(path, entries(owner_id, market="walmart-ca", version="1"), status=409)
    cells = [cell.text.strip() for cell in page.soup.select(".banner tbody td")]
    assert cells == ["Walmart · Canada · walmart.ca", "Amazon · Germany · amazon.de"]
    assert page.value("market") == "walmart-ca"


def test_another_workspaces_store_is_as_unknown_as_none(owner: Visitor, stranger: Member) -> None:
    with stranger.session() as session:
        row_id = a_store(session, a_company(session)).id
    for path in (f"/stores/{row_id}", "/stores/999999"):
        owner.get(path, status=404)
        owner.post(f"{path}/archive", status=404)
        owner.post(f"{path}/restore", status=404)


def test_a_store_is_archived_and_brought_back(
    owner: Visitor, member: Member, owner_id: int
) -> None:
    owner.post("/stores/new", entries(owner_id))
    with member.session() as session:
        (saved,) = STORES.in_use(session)
    owner.post(f"/stores/{saved.id}/archive")
    assert not owner.get("/stores").soup.select("tbody tr")
    owner.post(f"/stores/{saved.id}/restore")
    assert owner.get("/stores").soup.select("tbody tr")


def test_the_pages_speak_chinese(owner: Visitor, owner_id: int) -> None:
    owner.post("/language", {"page": "/stores", "to_language": "zh"})
    owner.post("/stores/new", entries(owner_id))
    assert "亚马逊 · 美国 · amazon.com" in owner.get("/stores").text
    page = owner.post("/stores/new", entries(owner_id, name=""), status=422)
    assert "请填写店铺名称" in page.error("name")
