"""China's code tables are whole, and what a record says finds its code in them."""

from decimal import Decimal

from app.catalogue.customs_codes import declaration_tables, element_tables
from app.catalogue.declaration_routes import supervision_modes
from app.catalogue.quantity_units import quantity_units
from app.catalogue.trade_terms import trade_terms
from app.domain.transport import Mode

TABLES = declaration_tables()


def test_the_limits_of_the_form() -> None:
    form = TABLES.form
    assert (form.most_lines, form.longest_name, form.longest_specification) == (50, 50, 255)
    assert (form.unit_price_places, form.total_places, form.least_kilograms) == (4, 2, 1)


def test_units_have_the_published_digits() -> None:
    """As three public programs hold the table of 计量单位."""
    published = "001台 006套 007个 011件 025双 035千克 036克 095升 125包 136袋 140盒 163部"
    for each in published.split():
        assert TABLES.units[each[:3]].name.zh == each[3:]


def test_every_unit_of_a_record_has_one_of_customs() -> None:
    assert [code for code in quantity_units() if TABLES.unit_of(code) is None] == []
    assert TABLES.unit_of("XYZ") is None
    assert TABLES.units["035"].grams == Decimal(1000)


def test_terms_modes_and_supervision_have_codes() -> None:
    assert {term: mode.code for term, mode in TABLES.transaction_modes.items()} == {
        "EXW": "7",
        "FCA": "3",
        "FAS": "3",
        "FOB": "3",
        "CFR": "2",
        "CPT": "2",
        "CIF": "1",
        "CIP": "1",
        "DAP": "1",
        "DPU": "1",
        "DDP": "1",
    }
    assert TABLES.delivered_terms < set(trade_terms())
    assert set(TABLES.transport_modes) == {mode.value for mode in Mode} - {"courier"}
    assert set(TABLES.levy_by_mode) == set(supervision_modes()) - {"9710", "9810", "1039"}
    assert TABLES.levy(None) == ""


def test_offices_are_named_and_yantian_has_one_of_its_own() -> None:
    assert {code: office.name.zh for code, office in TABLES.offices.items()}["2248"] == "洋山港区"
    office = TABLES.office_of("CNYTN")
    assert office is not None
    assert office.code == "5316"
    assert (TABLES.office_of("CNSHA"), TABLES.office_of(None)) == (None, None)


def test_countries_have_three_letters() -> None:
    assert [TABLES.country(code) for code in ("CN", "US", "GB", "DE", "JP")] == [
        "CHN",
        "USA",
        "GBR",
        "DEU",
        "JPN",
    ]
    assert TABLES.country("XX") is None
    assert all(len(each) == 3 for each in TABLES.countries.values())


def test_wood_is_what_has_to_be_treated() -> None:
    """ISPM 15 covers raw wood; reconstituted wood 92 is exempt from it."""
    assert [code for code, kind in TABLES.packages.items() if kind.wood] == ["23", "33", "93"]
    assert TABLES.packages[TABLES.carton].name.zh == "纸制或纤维板制盒/箱"


def test_the_first_two_elements() -> None:
    tables = element_tables()
    assert [len(each.values) for each in tables.fixed] == [5, 4]
    assert tables.brand_type.values[tables.unbranded].zh == "无品牌"
