"""Addresses that goods leave from, in both scripts."""

import pytest

from app.persistence.parties import ADDRESSES
from tests.factories.parties import an_address
from tests.factories.people import Member
from tests.web.visitor import Visitor

ADDRESS = {
    "name": "鄞州工厂",
    "country": "CN",
    "city": "Ningbo",
    "address_zh": "浙江省宁波市鄞州区示例路66号",
    "address_en": "66 Example Road, Yinzhou District",
    "contact": "李师傅",
    "phone": "0574-1234 5678",
}


def test_the_empty_list_says_what_to_do(owner: Visitor) -> None:
    page = owner.get("/addresses")
    assert "No address yet. Add the place goods leave from" in page.text
    assert page.soup.select_one('a.button[href="/addresses/new"]')


def test_an_address_is_saved_in_both_scripts(owner: Visitor, member: Member) -> None:
    assert owner.get("/addresses/new").value("country") == "CN"
    assert owner.post("/addresses/new", ADDRESS).location == "/addresses"
    with member.session() as session:
        (saved,) = ADDRESSES.in_use(session)
    assert {name: getattr(saved, name) for name in ADDRESS} == ADDRESS
    page = owner.get(f"/addresses/{saved.id}")
    assert {name: page.value(name) for name in ADDRESS} == ADDRESS
    assert "浙江省宁波市鄞州区示例路66号" in owner.get("/addresses").text


@pytest.mark.parametrize(
    ("field", "entry", "sentence"),
    [
        ("name", "", "Enter a name for this address"),
        ("country", "XX", "Choose one of the answers listed"),
        ("city", "", "Enter the city in English"),
        ("city", "宁波", "Write this in English letters; “宁” cannot be printed abroad"),
        ("address_zh", "", "Enter the address in Chinese; drivers need it"),
        ("address_en", "", "Enter the address in English"),
        ("phone", "call", "Enter a phone number in digits, for example +86 574 8765 4321"),
    ],
)
def test_each_wrong_entry_is_named_at_its_field(
    owner: Visitor, field: str, entry: str, sentence: str
) -> None:
    page = owner.post("/addresses/new", {**ADDRESS, field: entry}, status=422)
    assert page.error(field) == sentence


def test_chinese_is_asked_of_addresses_in_china_only(owner: Visitor) -> None:
    owner.post("/addresses/new", {**ADDRESS, "country": "VN", "address_zh": ""})


def test_a_name_is_used_once(owner: Visitor) -> None:
    owner.post("/addresses/new", ADDRESS)
    page = owner.post("/addresses/new", ADDRESS, status=422)
    assert page.error("name").startswith("鄞州工厂 is already in the list")


def test_a_stale_edit_shows_both_versions(owner: Visitor, member: Member) -> None:
    owner.post("/addresses/new", ADDRESS)
    with member.session() as session:
        (saved,) = ADDRESSES.in_use(session)
    path = f"/addresses/{saved.id}"
    owner.post(path, {**ADDRESS, "city": "Cixi", "version": "1"})
    page = owner.post(path, {**ADDRESS, "city": "Yuyao", "version": "1"}, status=409)
    assert [cell.text for cell in page.soup.select(".banner tbody td")] == ["Yuyao", "Cixi"]
    owner.post(path, {**ADDRESS, "city": "Yuyao", "version": page.value("version")})
    assert owner.get(path).value("city") == "Yuyao"


def test_another_workspaces_address_is_as_unknown_as_none(owner: Visitor, stranger: Member) -> None:
    with stranger.session() as session:
        row_id = an_address(session).id
    for path in (f"/addresses/{row_id}", "/addresses/999999"):
        owner.get(path, status=404)
        owner.post(f"{path}/archive", status=404)
        owner.post(f"{path}/restore", status=404)


def test_an_address_is_archived_and_brought_back(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        row_id = an_address(session).id
    owner.post(f"/addresses/{row_id}/archive")
    assert not owner.get("/addresses").soup.select("tbody tr")
    owner.post(f"/addresses/{row_id}/restore")
    assert owner.get("/addresses").soup.select("tbody tr")


def test_the_pages_speak_chinese(owner: Visitor) -> None:
    owner.post("/language", {"page": "/addresses", "to_language": "zh"})
    assert owner.get("/addresses").h1 == "发货地址"
    page = owner.post("/addresses/new", {**ADDRESS, "address_zh": ""}, status=422)
    assert "请填写中文地址，司机提货要用" in page.error("address_zh")
    owner.post("/addresses/new", ADDRESS)
    assert "中国" in owner.get("/addresses").text
