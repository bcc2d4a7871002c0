"""Products come in by their SKU: added, changed by what the table says, or left as they are."""

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import ListingEntry, ProductEntry, SupplierEntry
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.persistence.imports import whole_products
from app.usecases.importing.products import PRODUCTS
from app.usecases.product_rows import entry_of
from tests.factories.parties import a_company, a_store
from tests.factories.partners import a_partner
from tests.factories.people import Member
from tests.factories.products import bottle
from tests.factories.workbooks import checked, faults, imported, standing

ALL = (
    "SKU", "品名", "英文品名", "长(cm)", "宽(mm)", "高", "单重(g)", "申报单价", "币种", "HS编码",
    "申报要素", "是否带电", "液体", "每箱数量", "外箱尺寸(cm)", "毛重(kg)", "原产国", "单位",
)  # fmt: skip
LAMP = (
    "LC-1", "台灯", "Desk lamp", "12.5", "80", "4", "180", "3.20", "美元", "9405.21.0090",
    "品牌类型", "无", "否", "24", "52*40*36", "6.2", "cn", "PCE",
)  # fmt: skip


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


def kept(session: Session, sku: str) -> ProductEntry:
    session.expire_all()
    return entry_of(whole_products(session, [sku])[sku])


def test_a_new_product_is_kept_with_everything_its_row_says(session: Session) -> None:
    imported(session, PRODUCTS, ALL, LAMP)
    lamp = kept(session, "LC-1")
    assert (lamp.name_zh, lamp.name_en, lamp.origin, lamp.unit) == (
        "台灯",
        "Desk lamp",
        "CN",
        "PCE",
    )
    assert (lamp.length, lamp.width, lamp.height) == (Length(125), Length(80), Length(40))
    assert (lamp.weight, lamp.value, lamp.currency) == (Weight(180), Decimal("3.20"), "USD")
    assert (lamp.hs_code("CN"), lamp.customs[0].elements) == ("9405210090", "品牌类型")
    assert (lamp.battery, lamp.liquid) == ("none", False)
    [spec] = lamp.specs
    assert (spec.units, spec.length, spec.gross_weight) == (24, Length(520), Weight(6200))


def test_the_same_table_twice_changes_nothing(session: Session) -> None:
    imported(session, PRODUCTS, ALL, LAMP)
    found = checked(session, PRODUCTS, ALL, LAMP)
    assert standing(found) == {2: "unchanged"}
    assert found.prepared.changes == {2: []}
    assert found.prepared.write() == []


def test_a_kept_product_takes_what_the_row_says_and_keeps_the_rest(session: Session) -> None:
    bottle(session)
    found = imported(
        session, PRODUCTS, ["SKU", "单价", "毛重", "品名"], ["LC-BT05", "4.80", "11", ""]
    )
    changed = [(each.key, each.before, each.after) for each in found.prepared.changes[2]]
    assert changed == [
        ("value", Decimal("4.2000"), Decimal("4.80")),
        ("specs.1.gross_weight", Weight(10_400), Weight(11_000)),
    ]
    row = kept(session, "LC-BT05")
    assert (row.value, row.name_zh, row.specs[0].units) == (Decimal("4.80"), "不锈钢保温杯", 24)
    assert row.hs_code("US") == "9617001000"


def test_measures_read_as_they_were_written(session: Session) -> None:
    imported(
        session,
        PRODUCTS,
        ["SKU", "品名", "长(in)", "宽", "高", "重量"],
        ["a", "灯", "5", "8 cm", "4", "0.18"],
    )
    typed = kept(session, "a").typed
    assert typed is not None
    assert typed.texts == ("5 in", "8", "4", "0.18")
    imported(session, PRODUCTS, ["SKU", "重量(g)"], ["a", "200"])
    typed = kept(session, "a").typed
    assert typed is not None
    assert typed.texts == ("5 in", "8", "4", "200 g")


def test_measures_that_were_never_typed_are_written_out_beside_changed_ones(
    session: Session,
) -> None:
    bottle(session)
    imported(session, PRODUCTS, ["SKU", "重量"], ["LC-BT05", "0.4"])
    typed = kept(session, "LC-BT05").typed
    assert typed is not None
    assert typed.texts == ("7.5", "7.5", "26", "0.4")


def test_a_measure_is_written_beside_others_that_are_not_known(session: Session) -> None:
    imported(session, PRODUCTS, ["SKU", "品名", "重量"], ["a", "灯", "0.18"])
    typed = kept(session, "a").typed
    assert typed is not None
    assert typed.texts == ("", "", "", "0.18")


def test_every_fault_of_every_row_is_told_at_once(session: Session) -> None:
    bottle(session, sku="OLD")
    whole_products(session, ["OLD"])["OLD"].archived = True
    session.commit()
    found = checked(
        session,
        PRODUCTS,
        ["SKU", "品名", "重量", "单价", "HS编码", "英文品名"],
        ["a", "灯", "heavy", "0", "85", "Lamp"],
        ["a", "灯", "1", "1", "", "灯"],
        ["", "灯", "1", "1", "", ""],
        ["OLD", "杯", "", "", "", ""],
        ["b", "", "", "", "", ""],
    )
    assert faults(found) == [
        (2, "weight", "import-weight"),
        (2, "sku", "import-repeated"),
        (2, "value", "product-value-zero"),
        (2, "customs.CN.hs_code", "product-hs-lengths"),
        (3, "sku", "import-repeated"),
        (3, "name_en", "product-text-not-english"),
        (4, "sku", "import-required"),
        (5, "sku", "product-sku-archived"),
        (6, "name_zh", "product-name-missing"),
    ]


def test_a_row_marked_as_an_example_is_left_out(session: Session) -> None:
    found = checked(
        session, PRODUCTS, ["SKU", "品名", ""], ["a", "灯", "示例行，不导入"], ["b", "灯", ""]
    )
    assert ([row.number for row in found.rows], found.examples) == ([3], 1)


class TestCodesOfStores:
    HEADINGS = ("SKU", "品名", "店铺", "FNSKU", "ASIN")

    def stores(self, session: Session, *names: str) -> list[int]:
        company = a_company(session)
        return [a_store(session, company, name=name).id for name in names]

    def test_the_only_store_is_meant_where_none_is_named(self, session: Session) -> None:
        [store] = self.stores(session, "North")
        imported(session, PRODUCTS, self.HEADINGS, ["a", "灯", "", "x001abcde1", ""])
        [listing] = kept(session, "a").listings
        assert listing == ListingEntry(store_id=store, platform="amazon", fnsku="X001ABCDE1")

    def test_codes_stand_under_the_store_named(self, session: Session) -> None:
        _north, south = self.stores(session, "North", "South")
        imported(session, PRODUCTS, self.HEADINGS, ["a", "灯", "south", "", "B0ABCDEFG1"])
        [listing] = kept(session, "a").listings
        assert (listing.store_id, listing.asin) == (south, "B0ABCDEFG1")
        found = imported(session, PRODUCTS, self.HEADINGS, ["a", "", "South", "X001ABCDE1", ""])
        assert standing(found) == {2: "changed"}
        assert kept(session, "a").listings[0].asin == "B0ABCDEFG1"

    def test_an_unknown_or_unnamed_store_is_asked_for(self, session: Session) -> None:
        self.stores(session, "North", "South")
        found = checked(
            session,
            PRODUCTS,
            self.HEADINGS,
            ["a", "灯", "West", "X001ABCDE1", ""],
            ["b", "灯", "", "X001ABCDE2", ""],
            ["c", "灯", "", "", ""],
        )
        assert faults(found) == [
            (2, "store", "import-store-unknown"),
            (3, "store", "import-store-needed"),
        ]


class TestForPapers:
    """What only some papers ask comes in by the headings that clerks use."""

    HEADINGS = (
        "SKU", "品名", "工厂", "UN号", "瓦时", "电池数量", "境内货源地", "法定单位",
        "法定第二单位", "法定第二数量",
    )  # fmt: skip
    ROW = (
        "LC-1", "台灯", "ningbo example cup co., ltd.", "un3481", "7.4", "1", "33029", "个", "035",
        "0.38",
    )  # fmt: skip

    def test_supplier_battery_and_legal_units_are_kept(self, session: Session) -> None:
        supplier = a_partner(session)
        imported(session, PRODUCTS, self.HEADINGS, self.ROW)
        lamp = kept(session, "LC-1")
        assert lamp.supplier == SupplierEntry(supplier.id, "宁波示例杯业有限公司")
        assert (lamp.battery_un, lamp.battery_watt_hours, lamp.battery_count) == (
            "UN3481",
            Decimal("7.4"),
            1,
        )
        [home] = lamp.customs
        assert (home.district, home.unit_1, home.unit_2) == ("33029", "007", "035")
        assert (home.unit_1_quantity, home.unit_2_quantity) == (None, Decimal("0.38"))
        again = checked(session, PRODUCTS, self.HEADINGS, self.ROW)
        assert standing(again) == {2: "unchanged"}

    def test_another_supplier_is_told_as_a_change(self, session: Session) -> None:
        a_partner(session)
        imported(session, PRODUCTS, self.HEADINGS, self.ROW)
        a_partner(session, name_zh="慈溪示例电器厂", name_en="")
        found = checked(session, PRODUCTS, ("SKU", "工厂"), ("LC-1", "慈溪示例电器厂"))
        [change] = found.prepared.changes[2]
        assert (change.key, change.before, change.after) == (
            "supplier",
            "宁波示例杯业有限公司",
            "慈溪示例电器厂",
        )

    def test_an_unknown_supplier_is_refused(self, session: Session) -> None:
        found = checked(session, PRODUCTS, self.HEADINGS, self.ROW)
        assert faults(found) == [(2, "supplier", "import-supplier-unknown")]
