"""Partners: listed, searched, added, changed, archived and brought back."""

from app.persistence.partners import PARTNERS
from tests.factories.parties import USCC
from tests.factories.partners import a_forwarder, a_partner
from tests.factories.people import Member
from tests.web.visitor import CJK, Visitor

FORWARDER = {
    "forwarder": "y",
    "name_zh": "深圳示例国际货运代理有限公司",
    "name_en": "Shenzhen Example Forwarding Co., Ltd.",
    "country": "CN",
    "uscc": USCC,
    "carrier_code": "exfw",
    "customer_code": "NB-0042",
}


def partner(member: Member) -> int:
    with member.session() as session:
        return a_partner(session).id


def test_the_empty_list_says_what_to_do(owner: Visitor) -> None:
    page = owner.get("/partners")
    assert "No partner yet. Start with the supplier or the forwarder" in page.text
    assert page.soup.select_one('a.button[href="/partners/new"]')


def test_a_partner_is_saved_with_what_it_does(owner: Visitor, member: Member) -> None:
    assert owner.post("/partners/new", FORWARDER).location == "/partners"
    with member.session() as session:
        (saved,) = PARTNERS.in_use(session)
    assert (saved.roles, saved.carrier_code) == (("forwarder",), "EXFW")
    page = owner.get("/partners")
    assert "Partner saved" in page.text
    assert "Your code there: NB-0042" in page.text


def test_a_new_partner_is_what_it_was_asked_for_as(owner: Visitor) -> None:
    page = owner.get("/partners/new?role=broker")
    assert page.soup.select_one("#broker[checked]")
    assert not page.soup.select_one("#supplier[checked]")


def test_each_fault_is_named_at_its_field(owner: Visitor) -> None:
    entries = {**FORWARDER, "carrier_code": "TOOLONG", "uscc": USCC[:-1] + "X", "email": "x"}
    page = owner.post("/partners/new", entries, status=422)
    assert page.error("carrier_code").startswith("A carrier code has 2 to 4")
    assert "check character" in page.error("uscc")
    assert page.error("email").startswith("Enter an e-mail address")
    page = owner.post("/partners/new", {"name_en": "Example", "country": "US"}, status=422)
    assert "Tick at least one thing this partner does for you." in page.text


def test_the_list_is_searched_and_filtered(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_partner(session)
        a_forwarder(session)
    assert len(owner.get("/partners").soup.select("tbody tr")) == 2
    assert len(owner.get("/partners?q=forwarding").soup.select("tbody tr")) == 1
    assert len(owner.get("/partners?role=supplier").soup.select("tbody tr")) == 1
    assert "Nothing found" in owner.get("/partners?q=nobody").text


def test_a_partner_is_archived_and_the_message_takes_it_back(
    owner: Visitor, member: Member
) -> None:
    row_id = partner(member)
    assert owner.post(f"/partners/{row_id}/archive").location == "/partners"
    page = owner.take_back("/partners")
    assert "1 archived" not in page.text
    owner.post(f"/partners/{row_id}/archive")
    assert "1 archived" in owner.get("/partners").text
    owner.post(f"/partners/{row_id}/restore")
    assert "1 archived" not in owner.get("/partners").text


def test_a_stale_edit_shows_both_versions(owner: Visitor, member: Member) -> None:
    path = f"/partners/{partner(member)}"
    opened = owner.get(path).value("version")
    entries = {"supplier": "y", "name_zh": "宁波示例杯业有限公司", "country": "CN"}
    owner.post(path, {**entries, "contact": "Li", "version": opened})
    page = owner.post(path, {**entries, "contact": "Chen", "version": opened}, status=409)
    assert "Saved by somebody else while you were editing" in page.text
    owner.post(path, {**entries, "contact": "Chen", "version": page.value("version")})
    assert owner.get(path).value("contact") == "Chen"


def test_pages_speak_one_language(owner: Visitor) -> None:
    main = owner.get("/partners/new").soup.select_one("main")
    assert main
    assert not CJK.search(main.text)
    owner.post("/language", {"page": "/partners", "to_language": "zh"})
    assert owner.get("/partners").h1 == "合作方"
    assert owner.get("/partners/new").h1 == "新增合作方"
