"""Products as a grid: pasted, checked all at once, saved together or not at all."""

from bs4 import Tag

from app.persistence import products as library
from app.web.columns import Kind
from app.web.products.columns import product_columns
from tests.factories.parties import a_company, a_store
from tests.factories.people import Member
from tests.factories.products import bottle
from tests.web.visitor import Page, Visitor

HEADINGS = (
    "SKU\t中文品名\t英文品名\t长(cm)\t宽(cm)\t高(cm)\t单重(g)\t材质\t单价\t币种\t海关编码\t每箱数量"
)


def line(number: int) -> str:
    cells = (
        f"S{number:03}", "不锈钢保温杯", "Steel bottle", "7.5", "7.5", "26", "\uff13\uff18\uff10",
        "不锈钢", "4.20", "USD", "9617.00.9000", "",
    )  # fmt: skip
    return "\t".join(cells)


def cells(page: Page) -> dict[str, str]:
    """Return everything the grid would send, as a browser without script does."""
    found: dict[str, str] = {}
    form = page.soup.find("form", id="grid")
    assert isinstance(form, Tag)
    for control in form.find_all(["input", "textarea"]):
        name = str(control.get("name", ""))
        if not name or name == "csrf_token":
            continue
        area = control.name == "textarea"
        found[name] = control.get_text().lstrip() if area else str(control.get("value", ""))
    return found


def saved(member: Member) -> list[str]:
    with member.session() as session:
        return [row.sku for row in library.every(session, library.Search())]


def test_a_hundred_rows_of_twelve_columns_are_pasted_looked_at_and_saved(
    owner: Visitor, member: Member
) -> None:
    text = "\r\n".join([HEADINGS, *(line(number) for number in range(100))])
    preview = owner.post("/products/grid", {"paste": text, "act": "paste"}, status=200)
    assert "100 rows pasted. Check them, then save." in preview.text
    assert preview.value("rows-99-sku") == "S099"
    assert preview.value("rows-0-weight") == "380 g"
    assert saved(member) == []
    sent = cells(preview)
    assert len(sent) > 1000
    done = owner.client.post("/products/grid", data={**sent, "csrf_token": owner.token()})
    assert (done.status_code, done.location) == (303, "/products")
    assert saved(member) == [f"S{number:03}" for number in range(100)]
    assert "100 products saved" in owner.get("/products").text
    with member.session() as session:
        [row] = library.every(session, library.Search(words="S042"))
    assert (row.weight and row.weight.grams, row.material_zh) == (380, "不锈钢")
    assert row.customs[0].hs_code == "9617009000"


def test_all_kinds_of_faults_are_shown_at_once_and_nothing_is_saved(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        bottle(session)
    rows = {
        "rows-0-sku": "A", "rows-0-name_zh": "杯", "rows-0-weight": "heavy",
        "rows-1-sku": "", "rows-1-name_zh": "杯",
        "rows-2-sku": "TWICE", "rows-2-name_zh": "杯",
        "rows-4-sku": "TWICE", "rows-4-name_zh": "杯", "rows-4-battery": "coal",
        "rows-5-sku": "LC-BT05", "rows-5-name_zh": "杯", "rows-5-customs.CN.hs_code": "12",
        "rows-6-sku": "GOOD", "rows-6-name_zh": "杯",
    }  # fmt: skip
    page = owner.post("/products/grid", {**rows, "act": "save"}, status=422)
    assert page.error("rows-0-weight").startswith("Unit weight: Enter a weight")
    assert page.error("rows-1-sku").endswith("Enter the SKU.")
    assert page.error("rows-2-sku").endswith("TWICE stands in rows 3, 4. Keep one of them.")
    assert page.error("rows-3-sku").endswith("TWICE stands in rows 3, 4. Keep one of them.")
    assert page.error("rows-3-battery").endswith("Choose one of the answers listed")
    assert "is in your library already: 不锈钢保温杯" in page.error("rows-4-sku")
    assert page.error("rows-4-customs.CN.hs_code").endswith("Enter 10 or 13 digits; this has 2.")
    assert len(page.problems) == 7
    assert page.value("rows-3-battery") == "coal"
    assert [page.value(f"rows-{at}-sku") for at in range(6)] == [
        "A", "", "TWICE", "TWICE", "LC-BT05", "GOOD",
    ]  # fmt: skip
    assert saved(member) == ["LC-BT05"]


def test_the_products_are_edited_where_they_stand_and_the_rest_is_untouched(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        a_store(session, a_company(session), site="DE")
        bottle(session)
        bottle(session, sku="OTHER", weight=None, value=None, specs=())
    page = owner.get("/products/grid")
    sent = cells(page)
    assert (sent["rows-0-sku"], sent["rows-0-weight"]) == ("LC-BT05", "0.38")
    assert "rows-0-customs.DE.hs_code" in sent
    assert sent["rows-1-weight"] == sent["rows-1-value"] == sent["rows-1-specs.1.units"] == ""
    changed = {**sent, "rows-0-brand": "New", "rows-0-specs.1.units": "12"}
    changed["rows-0-customs.DE.hs_code"] = "9617 0000 00"
    owner.post("/products/grid", changed)
    assert "1 product saved" in owner.get("/products").text
    with member.session() as session:
        row, other = library.every(session, library.Search())
    assert (row.brand, row.specs[0].units, row.use_en) == ("New", 12, "Drinking")
    assert {each.country for each in row.customs} == {"CN", "DE", "US"}
    assert (other.brand, other.version) == ("Lanchuan", 1)


def test_a_row_saved_meanwhile_shows_both_versions(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        bottle(session)
    sent = {**cells(owner.get("/products/grid")), "rows-0-brand": "Mine"}
    with member.session() as session:
        [row] = library.every(session, library.Search())
        row.brand = "Theirs"
        session.commit()
    page = owner.post("/products/grid", sent, status=409)
    assert page.error("rows-0-brand").endswith("saved meanwhile: Theirs")
    assert "Somebody else saved rows 1 meanwhile" in page.text
    assert page.value("rows-0-brand") == "Mine"
    owner.post("/products/grid", cells(page))
    with member.session() as session:
        assert library.every(session, library.Search())[0].brand == "Mine"


def test_another_workspaces_row_is_only_a_new_one_here(
    owner: Visitor, member: Member, stranger: Member
) -> None:
    with stranger.session() as session:
        foreign = str(bottle(session).id)
    row = {"rows-0-id": foreign, "rows-0-version": "1", "rows-0-sku": "X", "rows-0-name_zh": "杯"}
    owner.post("/products/grid", row)
    assert saved(member) == ["X"]
    assert saved(stranger) == ["LC-BT05"]


def test_rows_are_added_and_taken_out_without_script(owner: Visitor) -> None:
    rows = {"rows-0-sku": "A", "rows-1-sku": "B"}
    page = owner.post("/products/grid", {**rows, "act": "add"}, status=200)
    assert len(page.soup.select("tbody tr")) == 2 + 5
    page = owner.post("/products/grid", {**rows, "act": "remove-0"}, status=200)
    assert page.value("rows-0-sku") == "B"


def test_too_many_rows_are_refused_and_the_pasted_text_is_kept(owner: Visitor) -> None:
    text = "\n".join([HEADINGS, *(line(number) for number in range(101))])
    page = owner.post("/products/grid", {"paste": text, "act": "paste"}, status=422)
    assert page.problems == [
        "A page takes 100 rows; these are 101. Save some first, then paste the rest."
    ]
    assert page.value("paste").splitlines() == text.splitlines()


def test_an_unfinished_grid_is_kept_and_can_be_thrown_away(owner: Visitor) -> None:
    entries = {"page": "/products/grid?q=x", "rows-0-sku": "half", "rows-0-weight": "?"}
    owner.post("/drafts", entries, status=200)
    page = owner.get("/products/grid")
    assert (page.value("rows-0-sku"), page.value("rows-0-weight")) == ("half", "?")
    assert "These are the rows you left unsaved" in page.text
    owner.post("/drafts/discard", {"page": "/products/grid"})
    assert owner.get("/products/grid").value("rows-0-sku") == ""


def test_an_exported_file_pastes_back_as_it_was(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        bottle(session, brand="=1", battery="button-cell", magnet=True)
    sent = cells(owner.get("/products/grid"))
    text = owner.get("/products.csv?lang=zh").response.data.decode("utf-8-sig")
    page = owner.post("/products/grid", {"paste": text, "act": "paste"}, status=200)
    again = {key: value for key, value in cells(page).items() if key.startswith("rows-0-")}
    expected = {key: value for key, value in sent.items() if key.startswith("rows-0-")}
    for mark in ("rows-0-id", "rows-0-version"):
        del expected[mark]
    assert again == expected


def test_every_column_is_known_by_its_own_headings_only(owner: Visitor) -> None:
    with owner.app.test_request_context():
        columns = product_columns(["US", "DE", "XX"])
        names = [name for column in columns for name in set(column.names)]
        assert sorted(names) == sorted(set(names))
        assert [column.key for column in columns if column.key.startswith("customs.")] == [
            "customs.CN.hs_code",
            "customs.US.hs_code",
            "customs.DE.hs_code",
        ]
        assert not any(column.kind is Kind.CALC for column in columns)
