"""Forwarders write price lists in their own ways; each is read, or refused cell by cell."""

from dataclasses import replace

from app.domain.freight.basis import PriceUnit, price_unit
from app.domain.freight.rate_cards import RateLine
from app.domain.transport import FinalDelivery, MainLeg
from app.usecases.rate_cards.channels import Way
from app.usecases.rate_cards.layout import ColumnUse
from app.usecases.rate_cards.price_list import PriceList, read_price_list
from app.usecases.rate_cards.roles import Role
from tests.factories.rate_cards import layout, price_sheet

ROWS = price_sheet(
    ["渠道", "分区", "21KG+", "51KG+", "100KG+", "时效"],
    ["美森快递派", "美西", "16.7", "14.7", "13.7", "开船后15-18天"],
    ["美森快递派", "美中", "18.2", "16.2", "15.2", "18-22天"],
    ["普船海卡", "ONT8/LGB8、LAX9", "单询", "8.6", "8.2", "28-38天"],
)


def prices(line: RateLine) -> list[tuple[str, str | None]]:
    return [
        (str(each.from_quantity), None if each.price is None else str(each.price))
        for each in line.breaks
    ]


def said(found: PriceList) -> list[tuple[str, str]]:
    return [(each.place, each.problem.code) for each in found.refused]


def test_rows_of_channels_and_areas_with_a_column_for_each_weight() -> None:
    found = read_price_list(ROWS, layout(ROWS))
    assert said(found) == []
    west, central, centres = found.lines
    assert (west.main_leg, west.final_delivery) == (MainLeg.FAST_SHIP, FinalDelivery.COURIER)
    assert west.area.postcode_prefixes == ("8", "9")
    assert prices(west) == [("21", "16.7"), ("51", "14.7"), ("100", "13.7")]
    assert (central.transit.days.least, central.transit.days.most) == (18, 22)
    assert centres.area.warehouses == {"ONT8", "LGB8", "LAX9"}
    assert prices(centres)[0] == ("21", None)
    assert found.prices == 9
    assert west.service == central.service != centres.service


def test_channels_over_their_own_columns_in_two_rows_of_headings() -> None:
    sheet = price_sheet(
        ["仓库代码", "美森快递派", "", "以星海卡", ""],
        ["仓库代码", "21KG+", "100KG+", "100KG+", "1CBM+"],
        ["ONT8", "16", "14", "9", "1200"],
        ["IND9", "18", "16", "11", "-"],
    )
    found = read_price_list(sheet, layout(sheet))
    assert said(found) == []
    assert [(line.name.zh, price_unit(line.basis)) for line in found.lines] == [
        ("美森快递派", PriceUnit.KG),
        ("以星海卡", PriceUnit.KG),
        ("以星海卡", PriceUnit.CBM),
        ("美森快递派", PriceUnit.KG),
        ("以星海卡", PriceUnit.KG),
    ]


def test_blocks_with_the_channel_above_and_headings_of_their_own() -> None:
    sheet = price_sheet(
        ["2026年报价", None, None],
        ["美森快递派", None, None],
        ["分区", "21KG+", "100KG+"],
        ["美西", "16", "14"],
        ["普船海派", None, None],
        ["分区", "12KG+", "50KG+"],
        ["美西", "13", "11"],
        ["备注：不接仿牌", None, None],
    )
    found = read_price_list(sheet, layout(sheet))
    assert said(found) == []
    assert [(line.name.zh, prices(line)) for line in found.lines] == [
        ("美森快递派", [("21", "16"), ("100", "14")]),
        ("普船海派", [("12", "13"), ("50", "11")]),
    ]
    assert [remark.text for remark in found.remarks] == ["普船海派", "备注：不接仿牌"]


def test_what_is_not_plain_is_refused_with_its_cell_and_the_rest_is_read() -> None:
    sheet = price_sheet(
        ["渠道", "分区", "21KG+", "100KG+"],
        ["美森快递派", "美", "16", "14"],
        ["海派", "美西", "16", "14"],
        ["美森快递派", "美东", "16/15", "14"],
        ["美森快递派", "美西", "16", "14"],
        ["美森快递派", "8", "15", "13"],
        ["以星快递派", "美西", "渠道暂停", "14"],
    )
    found = read_price_list(sheet, layout(sheet))
    assert said(found) == [
        ("B2", "rate-card-place"),
        ("A3", "rate-card-channel"),
        ("C4", "rate-card-price"),
        ("C6", "rate-card-place-twice"),
    ]
    assert [(line.name.zh, line.paused) for line in found.lines] == [
        ("美森快递派", False),
        ("以星快递派", True),
    ]


def test_answers_of_a_person_make_it_plain() -> None:
    sheet = price_sheet(["渠道", "分区", "100KG+", "时效"], ["特快", "美", "16", "15-20个工作日"])
    asked = layout(sheet).answered(
        ways={"特快": Way(MainLeg.SLOW_SHIP, FinalDelivery.COURIER)},
        places={"美": "US 8 9"},
        days={"15-20个工作日": "21-28"},
    )
    (line,) = read_price_list(sheet, asked).lines
    assert (line.main_leg, line.area.name.zh, line.transit.days.most) == (
        MainLeg.SLOW_SHIP,
        "美",
        28,
    )


def test_a_term_that_nobody_says_is_asked_for() -> None:
    bare = replace(layout(ROWS), terms={})
    found = read_price_list(ROWS, bare)
    assert found.lines == ()
    assert {problem for _, problem in said(found)} == {"rate-card-tax"}
    assert "rate-card-term-missing" in {
        problem for _, problem in said(read_price_list(ROWS, layout(ROWS, divisor="", transit="")))
    }


def test_one_row_for_each_break_is_one_line() -> None:
    sheet = price_sheet(
        ["渠道", "国家", "重量段", "报价"],
        ["美森快递派", "美国", "21", "16"],
        ["美森快递派", "美国", "100", "14"],
        ["美森快递派", "美国", "100", "14"],
        ["美森快递派", "美国", "21", "17"],
        ["美森快递派", "美国", "很重", "17"],
    )
    found = read_price_list(sheet, layout(sheet, unit="kg"))
    (line,) = found.lines
    assert prices(line) == [("21", "16"), ("100", "14")]
    assert found.repeated == 1
    assert said(found) == [("D5", "rate-card-break-twice"), ("C6", "rate-card-break")]


def test_what_a_row_says_counts_before_its_channels_name_and_that_before_the_sheet() -> None:
    sheet = price_sheet(
        ["渠道", "头程", "分区", "100KG+"],
        ["美森海派", "普船", "美西", "16"],
        ["美森海派", "", "美中", "16"],
        ["海派", "", "美东", "16"],
        ["海派", "轮船", "美西", "16"],
    )
    found = read_price_list(sheet, layout(sheet, main_leg="rail"))
    assert [line.main_leg for line in found.lines] == [
        MainLeg.SLOW_SHIP,
        MainLeg.FAST_SHIP,
        MainLeg.RAIL,
    ]
    assert said(found) == [("B5", "rate-card-term-unclear")]


def test_a_price_in_another_currency_is_no_price_of_the_card() -> None:
    sheet = price_sheet(["渠道", "分区", "100KG+"], ["美森海派", "美西", "USD 2.3"])
    asked = replace(layout(sheet), card={"supplier": "x", "sheet": "", "currency": "CNY"})
    assert said(read_price_list(sheet, asked)) == [("C2", "rate-card-currency")]


def test_names_are_needed_and_no_longer_than_is_kept() -> None:
    sheet = price_sheet(
        ["渠道", "分区", "可接货物", "100KG+"],
        ["", "美西", "", "16"],
        ["海派" * 41, "美西", "", "16"],
        ["美森海派", "美西", "仿牌", "16"],
        ["美森海派", "美西", "液体", "16"],
    )
    asked = layout(sheet)
    cargo = replace(asked, columns={**asked.columns, 2: ColumnUse(Role.CARGO)})
    found = read_price_list(sheet, cargo)
    assert said(found) == [
        ("D2", "rate-card-term-missing"),
        ("A3", "rate-card-name-long"),
        ("C4", "rate-card-term-unclear"),
    ]
    assert found.lines[0].accepts == {"liquid"}


def test_the_same_line_with_other_terms_is_refused() -> None:
    sheet = price_sheet(
        ["渠道", "分区", "重量段", "报价", "时效"],
        ["美森海派", "美西", "21", "16", "15-18天"],
        ["美森海派", "美西", "100", "14", "20-25天"],
        ["美森海派", "美西", "100", "14", "15-18天"],
    )
    found = read_price_list(sheet, layout(sheet, unit="kg"))
    assert said(found) == [("D3", "rate-card-line-twice")]
    assert prices(found.lines[0]) == [("21", "16"), ("100", "14")]


def test_a_unit_is_asked_for_where_nobody_says_it() -> None:
    sheet = price_sheet(["渠道", "分区", "100+"], ["美森海派", "美西", "16"])
    assert said(read_price_list(sheet, layout(sheet))) == [("C2", "rate-card-unit")]


def test_rows_of_several_texts_without_a_price_are_remarks() -> None:
    sheet = price_sheet(
        ["渠道", "分区", "100KG+"], ["说明", "按票结算", ""], ["美森海派", "美西", "16"]
    )
    found = read_price_list(sheet, layout(sheet))
    assert [(each.number, each.text) for each in found.remarks] == [(2, "说明 · 按票结算")]


def test_the_unit_of_all_prices_may_be_said_in_the_words_of_the_page() -> None:
    sheet = price_sheet(["渠道", "分区", "3+"], ["美森海派", "美西", "1200"])
    (line,) = read_price_list(sheet, layout(sheet, unit="cbm")).lines
    assert price_unit(line.basis) is PriceUnit.CBM


def test_two_columns_of_one_break_with_other_prices_are_refused() -> None:
    sheet = price_sheet(["渠道", "分区", "21KG+", "21KG+"], ["美森海派", "美西", "16", "17"])
    assert said(read_price_list(sheet, layout(sheet))) == [("D2", "rate-card-break-twice")]
