"""Companies: listed, added, changed, archived and brought back."""

import pytest

from app.persistence.parties import ENTITIES
from tests.factories.parties import USCC, a_company
from tests.factories.people import Member
from tests.web.visitor import CJK, Page, Visitor

COMPANY = {
    "registered": "china",
    "uscc": f"{USCC[:8]} {USCC[8:]}",
    "customs_code": "3302960abc",
    "name_zh": "宁波示例贸易有限公司",
    "name_en": "Ningbo Example Trading Co., Ltd.",
    "address_zh": "浙江省宁波市鄞州区示例路88号",
    "address_en": "88 Example Road, Yinzhou District, Ningbo, Zhejiang",
    "contact": "陈敏",
    "phone": "+86 574 8765 4321",
    "email": "chen@example.com",
}


def company(member: Member) -> int:
    with member.session() as session:
        return a_company(session).id


def test_the_empty_list_says_what_to_do(owner: Visitor) -> None:
    page = owner.get("/entities")
    assert "No company yet. Start with the one that exports" in page.text
    assert page.soup.select_one('a.button[href="/entities/new"]')


def test_a_company_is_saved_with_its_codes_in_one_form(owner: Visitor, member: Member) -> None:
    assert owner.post("/entities/new", COMPANY).location == "/entities"
    with member.session() as session:
        (saved,) = ENTITIES.in_use(session)
    assert (saved.country, saved.uscc, saved.customs_code) == ("CN", USCC, "3302960ABC")
    page = owner.get("/entities")
    assert "Company saved" in page.text
    assert "宁波示例贸易有限公司" in page.text


def test_how_a_company_claims_the_rebate_is_kept(owner: Visitor, member: Member) -> None:
    owner.post("/entities/new", {**COMPANY, "seller_kind": "manufacturer"})
    with member.session() as session:
        (saved,) = ENTITIES.in_use(session)
    assert saved.seller_kind == "manufacturer"
    assert owner.get(f"/entities/{saved.id}").value("seller_kind") == "manufacturer"


def test_a_company_elsewhere_has_a_country_and_none_of_chinas_codes(
    owner: Visitor, member: Member
) -> None:
    entries = {**COMPANY, "registered": "elsewhere", "country": "HK", "name_zh": ""}
    owner.post("/entities/new", entries)
    with member.session() as session:
        (saved,) = ENTITIES.in_use(session)
    assert (saved.country, saved.uscc, saved.customs_code) == ("HK", None, None)
    page = owner.get(f"/entities/{saved.id}")
    assert (page.value("registered"), page.value("country")) == ("elsewhere", "HK")


@pytest.mark.parametrize(
    ("field", "entry", "sentence"),
    [
        ("uscc", "", "Enter the unified social credit code"),
        ("uscc", USCC[:-1], "The unified social credit code has 18 characters; this has 17."),
        ("uscc", USCC[:-1] + "X", "Character 18 of the unified social credit code, its check"),
        ("uscc", USCC[:9] + "O" + USCC[10:], "Character 10 of the unified social credit code is"),
        ("uscc", USCC[:3] + "A" + USCC[4:], "Character 4 of the unified social credit code is “A”"),
        ("customs_code", "33029", "The customs code has 10 letters or digits; this has 5"),
        ("name_zh", "", "Enter the Chinese name"),
        ("name_en", "Ningbo 示例", "Write this in English letters; “示” cannot be printed"),
        ("name_en", " ", "Enter the English name"),
        ("address_en", "88 Example Road，Ningbo", "Write this in English letters; “，”"),
        ("address_en", "x" * 241, "Shorten this to 240 characters; it has 241"),
        ("phone", "ask Chen", "Enter a phone number in digits"),
        ("email", "chen", "Enter an e-mail address"),
        ("registered", "", "Choose where the company is registered"),
    ],
)
def test_each_wrong_entry_is_named_at_its_field_and_kept(
    owner: Visitor, field: str, entry: str, sentence: str
) -> None:
    page = owner.post("/entities/new", {**COMPANY, field: entry}, status=422)
    assert page.error(field).startswith(sentence)
    assert page.value("contact") == "陈敏"


def test_a_country_is_asked_of_companies_elsewhere(owner: Visitor) -> None:
    entries = {**COMPANY, "registered": "elsewhere", "country": ""}
    page = owner.post("/entities/new", entries, status=422)
    assert page.error("country") == "Choose the country or region"


def test_the_same_name_twice_is_refused_and_says_where_the_other_one_is(
    owner: Visitor, member: Member
) -> None:
    row_id = company(member)
    page = owner.post("/entities/new", COMPANY, status=422)
    assert "is already in the list" in page.error("name_en")
    owner.post(f"/entities/{row_id}/archive")
    page = owner.post("/entities/new", COMPANY, status=422)
    assert "is among the archived ones" in page.error("name_en")


def test_a_company_is_archived_and_the_message_takes_it_back(
    owner: Visitor, member: Member
) -> None:
    row_id = company(member)
    assert owner.post(f"/entities/{row_id}/archive").location == "/entities"
    page = owner.take_back("/entities")
    assert "1 archived" not in page.text
    assert "Ningbo Example Trading" in page.soup.select_one("table").text  # type: ignore[union-attr]


def test_a_stale_edit_shows_both_versions_and_saves_on_purpose(
    owner: Visitor, member: Member
) -> None:
    row_id = company(member)
    opened = owner.get(f"/entities/{row_id}").value("version")
    owner.post(f"/entities/{row_id}", {**COMPANY, "contact": "Li", "version": opened})
    mine = {**COMPANY, "registered": "elsewhere", "country": "HK", "version": opened}
    page = owner.post(f"/entities/{row_id}", mine, status=409)
    assert differences(page) == {
        "Where is the company registered?": ("In another country or region", "In mainland China"),
        "Country or region": ("Hong Kong SAR China", "--"),
        "Contact person": ("陈敏", "Li"),
    }
    assert page.value("contact") == "陈敏"
    owner.post(f"/entities/{row_id}", {**mine, "version": page.value("version")})
    assert owner.get(f"/entities/{row_id}").value("contact") == "陈敏"


def test_a_draft_over_an_older_version_is_a_stale_edit_too(owner: Visitor, member: Member) -> None:
    row_id = company(member)
    path = f"/entities/{row_id}"
    draft = {**COMPANY, "contact": "Wang", "page": path, "version": "1"}
    owner.post("/drafts", draft, status=200)
    with member.session() as session:
        entity = ENTITIES.find(session, row_id)
        assert entity
        entity.contact = "Li"
        session.commit()
    page = owner.get(path)
    assert differences(page)["Contact person"] == ("Wang", "Li")


def test_two_people_who_typed_the_same_do_not_conflict(owner: Visitor, member: Member) -> None:
    path = f"/entities/{company(member)}"
    for _person in ("Chen", "Li"):
        owner.post(path, {**COMPANY, "version": "1"})
    assert owner.get(path).value("contact") == "陈敏"


def test_a_refused_edit_stays_an_edit_of_the_version_it_began_with(
    owner: Visitor, member: Member
) -> None:
    row_id = company(member)
    page = owner.post(f"/entities/{row_id}", {**COMPANY, "email": "x", "version": "1"}, status=422)
    assert page.value("version") == "1"


def test_another_workspaces_company_is_as_unknown_as_none(owner: Visitor, stranger: Member) -> None:
    with stranger.session() as session:
        row_id = a_company(session).id
    for path in (f"/entities/{row_id}", "/entities/999999"):
        owner.get(path, status=404)
        owner.post(path, COMPANY, status=404)
        owner.post(f"{path}/archive", status=404)
        owner.post(f"{path}/restore", status=404)
    assert "Ningbo Example Trading" not in owner.get("/entities").text


def test_who_came_from_a_plan_goes_back_to_it(owner: Visitor) -> None:
    answer = owner.post("/entities/new?next=/p/IP-2026-0001/exporter", COMPANY)
    assert answer.location == "/p/IP-2026-0001/exporter"
    elsewhere = {**COMPANY, "name_en": "Another Co."}
    assert owner.post("/entities/new?next=//evil.example", elsewhere).location == "/entities"


def test_meters_count_what_other_systems_cut_off(owner: Visitor) -> None:
    page = owner.post("/entities/new", {**COMPANY, "name_en": "é" * 51}, status=422)
    meters = page.soup.select('[data-meter="name_en"]')
    assert "51 / 50 Amazon inbound shipment: cut off there" in " ".join(meters[0].text.split())
    assert page.soup.select_one('[data-meter="address_en"] b[hidden]')


def test_the_list_is_paged(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        for number in range(51):
            a_company(session, name_en=f"Company {number:03d}")
    assert len(owner.get("/entities").soup.select("tbody tr")) == 50
    assert len(owner.get("/entities?page=2").soup.select("tbody tr")) == 1
    assert len(owner.get("/entities?page=x").soup.select("tbody tr")) == 50
    assert len(owner.get("/entities?page=9").soup.select("tbody tr")) == 1


def test_a_company_goes_by_its_name_in_the_readers_script(owner: Visitor, member: Member) -> None:
    row_id = company(member)
    for language, name in (
        ("en", "Ningbo Example Trading Co., Ltd."),
        ("zh", "宁波示例贸易有限公司"),
    ):
        owner.post("/language", {"page": "/entities", "to_language": language})
        link = owner.get("/entities").soup.select_one("table a")
        assert link is not None
        assert link.text == name
        assert owner.get(f"/entities/{row_id}").h1 == name


def test_every_page_speaks_chinese(owner: Visitor, member: Member) -> None:
    row_id = company(member)
    owner.post("/language", {"page": "/entities", "to_language": "zh"})
    assert owner.get("/entities").h1 == "公司主体"
    assert owner.get("/entities/new").h1 == "新增主体"
    page = owner.post(f"/entities/{row_id}", {**COMPANY, "uscc": USCC[:-1] + "X", "version": "1"},
                      status=422)  # fmt: skip
    assert "统一社会信用代码第 18 位校验不符，请核对营业执照。" in page.error("uscc")


def test_english_pages_hold_no_chinese_but_names(owner: Visitor) -> None:
    main = owner.get("/entities/new").soup.select_one("main")
    assert main
    assert not CJK.search(main.text)


def differences(page: Page) -> dict[str, tuple[str, str]]:
    """Return what the conflict lists: field → (yours, saved meanwhile)."""
    rows = [
        [" ".join(cell.text.split()) for cell in row.select("th, td")]
        for row in page.soup.select(".banner tbody tr")
    ]
    return {label: (typed, saved) for label, typed, saved in rows}
