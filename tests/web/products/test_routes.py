"""The product library: the list, and the page of one product."""

import csv
import io

import pytest

from app.domain.catalogue_item.product import ListingEntry
from app.domain.naming import Language
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.persistence import products as library
from app.persistence.tables.products import Product
from tests.factories.parties import a_company, a_store
from tests.factories.partners import a_partner
from tests.factories.people import Member
from tests.factories.products import bottle, bottle_form
from tests.web.visitor import CJK, Visitor


def kept(member: Member) -> Product:
    """Return the only product of the library, whole."""
    with member.session() as session:
        [product] = library.every(session, library.Search())
        return product


def test_the_empty_list_says_what_to_do(owner: Visitor) -> None:
    page = owner.get("/products")
    assert "No products yet. Add one, or paste your list" in page.text
    assert page.soup.select_one('a.button[href="/products/new"]')
    assert page.soup.select_one('a.button[href="/products/grid"]')


def test_a_product_is_saved_with_all_its_rows_in_one_form(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        store = a_store(session, a_company(session)).id
    entries = bottle_form(
        **{f"listings.{store}.fnsku": "x00 4eb20aa", f"listings.{store}.gtin": "4006381333931"},
        magnet="y",
    )
    assert owner.post("/products/new", entries).location == "/products"
    row = kept(member)
    assert (row.length, row.height, row.weight) == (Length(75), Length(260), Weight(380))
    assert (row.magnet, row.liquid, str(row.value)) == (True, False, "4.2000")
    assert [(c.country, c.hs_code) for c in row.customs] == [
        ("CN", "9617009000"),
        ("US", "9617001000"),
    ]
    [listing], [spec] = row.listings, row.specs
    assert (listing.fnsku, listing.gtin) == ("X004EB20AA", "4006381333931")
    assert (spec.units, spec.gross_weight) == (24, Weight(10_400))
    page = owner.get("/products")
    assert "Product saved" in page.text
    assert "LC-BT05 不锈钢保温杯" in page.text


def test_measures_are_shown_back_as_they_were_typed(owner: Visitor, member: Member) -> None:
    typed = {"length": "2.95 in", "width": "7.50", "height": "\uff126", "weight": "380 g"}
    owner.post("/products/new", bottle_form(**typed, **{"specs.1.gross_weight": "23 lb"}))
    page = owner.get(f"/products/{kept(member).id}")
    assert [page.value(name) for name in typed] == ["2.95 in", "7.50", "26", "380 g"]
    assert page.value("specs.1.gross_weight") == "23 lb"
    assert page.value("specs.1.length") == "48"


def test_a_product_kept_without_typed_measures_shows_its_figures(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        row = bottle(session, weight=Weight(35))
        path = f"/products/{row.id}"
    page = owner.get(path)
    assert (page.value("length"), page.value("weight")) == ("7.5", "0.035")
    assert page.value("customs.US.hs_code") == "9617001000"


def test_a_saved_product_shows_its_codes_in_each_store(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        store = a_store(session, a_company(session)).id
        listing = ListingEntry(store_id=store, platform="amazon", asin="B0ABCD1234")
        path = f"/products/{bottle(session, listings=(listing,)).id}"
    page = owner.get(path)
    assert page.value(f"listings.{store}.asin") == "B0ABCD1234"
    assert "Cartons, papers and labels have all they need." in page.text


def test_every_fault_is_named_at_its_field_at_once_and_all_is_kept(owner: Visitor) -> None:
    entries = bottle_form(
        sku=" ",
        name_en="保温杯",
        weight="heavy",
        value="1e5",
        height="",
        **{
            "customs.CN.hs_code": "9617",
            "customs.US.hs_code": "9617.00.10",
            "specs.1.units": "2.5",
            "specs.2.units": "12",
        },
    )
    page = owner.post("/products/new", entries, status=422)
    assert page.error("sku") == "Enter the SKU"
    assert page.error("name_en").startswith("Write this in English letters; “保”")
    assert page.error("weight").startswith("Enter a weight")
    assert page.error("value").startswith("Enter a number")
    assert page.error("height") == "Enter all three sides, or none."
    assert page.error("customs.CN.hs_code").endswith("Enter 10 or 13 digits; this has 4.")
    assert page.error("customs.US.hs_code").endswith("Enter all 10 digits; this has 8.")
    assert "Enter a whole number" in page.error("specs.1.units")
    assert "Fill in the whole carton spec" in page.error("specs.2.gross_weight")
    assert page.value("weight") == "heavy"
    assert page.value("specs.2.units") == "12"
    assert len(page.problems) == 12


@pytest.mark.parametrize("figure", ["9" * 40, "9" * 15, "-1", "NaN", "1e5"])
@pytest.mark.parametrize("field", ["weight", "length", "value", "specs.1.units"])
def test_no_figure_breaks_the_page(owner: Visitor, field: str, figure: str) -> None:
    page = owner.post("/products/new", bottle_form(**{field: figure}), status=422)
    assert page.error(field)
    assert page.value(field) == figure


def test_a_light_carton_is_refused_in_the_clerks_words(owner: Visitor) -> None:
    entries = bottle_form(**{"specs.1.gross_weight": "9.1"})
    page = owner.post("/products/new?lang=zh", entries, status=422)
    assert "毛重小于净重" in page.error("specs.1.gross_weight")


def test_a_vague_name_is_saved_and_doubted(owner: Visitor, member: Member) -> None:
    owner.post("/products/new", bottle_form(name_zh="礼品", name_en="gift"))
    page = owner.get(f"/products/{kept(member).id}?lang=zh")
    assert "品名“礼品”过于笼统，请写明是什么、材质、用途" in page.text
    assert "Worth a look" in owner.get("/products").text


def test_an_sku_is_taken_once(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        bottle(session)
    page = owner.post("/products/new", bottle_form(), status=422)
    assert page.error("sku").startswith("LC-BT05 is in your library already: 不锈钢保温杯.")


def test_a_stale_edit_shows_both_versions_and_keeps_everything(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        row = bottle(session)
        path, stale = f"/products/{row.id}", str(row.version)
    owner.post(path, bottle_form(version=stale, brand="Meanwhile"))
    page = owner.post(path, bottle_form(version=stale, brand="Mine"), status=409)
    assert "Brand Mine Meanwhile" in page.text
    assert page.value("brand") == "Mine"
    owner.post(path, bottle_form(version=page.value("version"), brand="Mine"))
    assert kept(member).brand == "Mine"


def test_a_draft_survives_the_language_switch(owner: Visitor) -> None:
    entries = {"page": "/products/new", "to_language": "zh", "sku": "half", "specs.2.units": "a"}
    owner.post("/language", entries)
    page = owner.get("/products/new")
    assert (page.h1, page.value("sku"), page.value("specs.2.units")) == ("添加商品", "half", "a")


def test_archiving_can_be_undone(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        path = f"/products/{bottle(session).id}"
    assert owner.post(f"{path}/archive").location == "/products"
    page = owner.get("/products?show=archived")
    assert page.soup.select_one('form[action^="/undo/"]')
    assert "LC-BT05" in page.text
    assert "Put back into use" in owner.get(path).text
    owner.post(f"{path}/restore")
    assert "LC-BT05" in owner.get("/products").text
    owner.post(f"{path}/archive")
    assert "LC-BT05" in owner.take_back("/products").text


def test_another_workspaces_product_is_not_there(owner: Visitor, stranger: Member) -> None:
    with stranger.session() as session:
        path = f"/products/{bottle(session).id}"
    owner.get(path, status=404)
    for deed in ("", "/archive", "/restore", "/picture/change", "/picture/remove"):
        owner.post(f"{path}{deed}", bottle_form(), status=404)
    assert "LC-BT05" not in owner.get("/products.csv").response.text


def test_search_sort_and_filters_live_in_the_address(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        bottle(session, sku="A", weight=Weight(300))
        bottle(session, sku="B", liquid=True)
    page = owner.get("/products?sort=-weight")
    assert [link.get_text() for link in page.soup.select("tbody th a")] == ["B", "A"]
    heading = page.soup.select_one('th[aria-sort="descending"] a')
    assert heading
    assert heading["href"] == "/products?sort=weight"
    page = owner.get("/products?q=steel&cargo=liquid&show=nonsense&page=x")
    assert [link.get_text() for link in page.soup.select("tbody th a")] == ["B"]
    assert page.value("q") == "steel"
    assert page.value("cargo") == "liquid"
    export = page.soup.find("a", string=lambda text: bool(text and "CSV" in text))
    assert page.soup.select_one('a[href="/products.csv?q=steel&cargo=liquid"]') or export
    assert "Nothing found" in owner.get("/products?q=nothing").text


def test_a_long_list_comes_in_pages_with_few_queries(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        for number in range(51):
            bottle(session, sku=f"S{number:02}")
    page = owner.get("/products")
    assert len(page.soup.select("tbody tr")) == 50
    assert page.queries <= 10
    assert "S50" in owner.get("/products?page=2").text


def test_the_file_opens_in_a_spreadsheet_and_runs_no_formula(owner: Visitor) -> None:
    owner.post("/products/new", bottle_form(brand="=1+1", name_zh="+杯", battery="button-cell"))
    response = owner.get("/products.csv?lang=zh").response
    assert response.mimetype == "text/csv"
    assert "attachment" in response.headers["Content-Disposition"]
    assert response.data.startswith(b"\xef\xbb\xbf")
    [line] = csv.DictReader(io.StringIO(response.data.decode("utf-8-sig")))
    assert line["SKU"] == "LC-BT05"
    assert (line["品牌"], line["中文品名"], line["电池"]) == ("'=1+1", "'+杯", "纽扣电池")
    assert (line["长 (cm)"], line["单件重量 (kg)"], line["美国HS编码"]) == (
        "7.5",
        "380 g",
        "9617001000",
    )


@pytest.mark.parametrize("path", ["/products", "/products/new", "/products/grid"])
def test_pages_speak_one_language(owner: Visitor, path: str) -> None:
    english = owner.get(f"{path}?lang=en")
    main = english.soup.find("main")
    assert main
    assert not CJK.search(main.get_text())
    chinese = owner.get(f"{path}?lang={Language.ZH.value}")
    assert CJK.search(chinese.h1)


PAPERS = {
    "battery": "battery-contained",
    "battery_un": "un3481",
    "battery_watt_hours": "7.4",
    "battery_count": "2",
    "battery_test": "TS-2026-017",
    "customs.CN.district": "33029",
    "customs.CN.unit_1": "007",
    "customs.CN.unit_2": "035",
    "customs.CN.unit_2_quantity": "0.38",
}


def test_what_only_papers_ask_is_saved_and_shown_again(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        supplier = str(a_partner(session).id)
    owner.post("/products/new", bottle_form(supplier_id=supplier, **PAPERS))
    product = kept(member)
    assert product.supplier is not None
    assert product.supplier.name_zh == "宁波示例杯业有限公司"
    page = owner.get(f"/products/{product.id}")
    assert page.value("supplier_id") == supplier
    assert page.value("battery_un") == "UN3481"
    assert page.value("customs.CN.unit_2_quantity") == "0.38"
    assert page.soup.select_one("#battery-facts[open]")
    assert page.soup.select_one("#legal-units[open]")
    owner.post(
        f"/products/{product.id}", bottle_form(version=page.value("version"), supplier_id="")
    )
    product = kept(member)
    assert (product.supplier, product.battery_un) == (None, "")
    assert not owner.get(f"/products/{product.id}").soup.select_one("#battery-facts[open]")


def test_faults_of_what_papers_ask_stand_at_their_fields(owner: Visitor) -> None:
    entries = {"battery_un": "3481", "customs.CN.unit_1": "999", "customs.CN.district": "33"}
    page = owner.post("/products/new", bottle_form(**entries), status=422)
    assert page.error("battery_un").startswith("A UN number has the letters UN")
    assert page.error("customs.CN.unit_1").startswith("“999” is no unit of China's customs.")
    assert page.error("customs.CN.district").startswith("The district has 5 digits; this has 2.")


def test_an_archived_supplier_stays_with_its_product(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        supplier = str(a_partner(session).id)
    owner.post("/products/new", bottle_form(supplier_id=supplier))
    owner.post(f"/partners/{supplier}/archive")
    assert owner.get(f"/products/{kept(member).id}").value("supplier_id") == supplier
    assert not owner.get("/products/new").soup.select(f'option[value="{supplier}"]')


def test_the_export_holds_what_papers_ask(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        supplier = str(a_partner(session).id)
    owner.post("/products/new", bottle_form(supplier_id=supplier, **PAPERS))
    text = owner.get("/products.csv").response.data.decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    assert row["Supplier"] == "宁波示例杯业有限公司"
    assert row["Battery UN number"] == "UN3481"
    assert row["Batteries per unit"] == "2"
    assert row["Second legal unit, quantity per unit"] == "0.38"


def test_a_change_of_supplier_is_taken_back(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        first, second = (str(a_partner(session, name_zh=name).id) for name in ("甲厂", "乙厂"))
    owner.post("/products/new", bottle_form(supplier_id=first))
    path = f"/products/{kept(member).id}"
    opened = owner.get(path).value("version")
    owner.post(path, bottle_form(supplier_id=second, version=opened))
    assert str(kept(member).supplier_id) == second
    owner.take_back("/products")
    assert owner.get(path).value("supplier_id") == first
