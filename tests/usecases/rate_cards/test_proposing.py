"""How a sheet is read is proposed by its headings, or by a profile that has the same."""

from dataclasses import replace
from datetime import date

import pytest

from app.persistence.imports import ImportProfile
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.proposing import KIND, day_in_name, guess, guess_at, kept, recognise
from app.usecases.rate_cards.roles import Role
from tests.factories.rate_cards import layout, price_sheet

SHEET = price_sheet(
    ["2026 年报价"],
    ["仓库代码", "美森快递派", "", "以星海卡"],
    ["仓库代码", "21KG+", "100KG+", "1CBM+"],
    ["ONT8", "16", "14", "1200"],
)


def test_headings_in_two_rows_name_channels_and_breaks() -> None:
    found = guess(SHEET)
    assert (found.first, found.last) == (2, 3)
    assert found.columns[0].role is Role.WAREHOUSES
    assert [found.columns[n].channel for n in (1, 2, 3)] == ["美森快递派", "美森快递派", "以星海卡"]


def test_headings_in_one_row_have_no_channels_above() -> None:
    plain = price_sheet(["随便", "写写"], ["分区", "21KG+", "分区"], ["美西", "16", ""])
    found = guess(plain)
    assert (found.first, found.columns[1].channel) == (2, "写写") or found.first == 1
    assert guess_at(plain, 9, 9).columns == {}


@pytest.mark.parametrize("first", ["渠道", "备注"])
def test_a_word_for_the_breaks_themselves_is_no_channel(first: str) -> None:
    sheet = price_sheet(
        ["海运报价", None, None, None],
        [first, "分区/邮编", "重量段", None],
        [first, "分区/邮编", "12KG+", "21KG+"],
        ["普船海派", "美西", "11", "10"],
    )
    found = guess_at(sheet, 2, 3)
    assert [found.columns[n].channel for n in (2, 3)] == ["", ""]
    assert found.columns[1].role is Role.AREA


def test_what_stands_over_prices_is_no_channel_where_channels_have_a_column() -> None:
    sheet = price_sheet(["", "单价（元）", None], ["渠道", "12KG+", "21KG+"], ["普船", "11", "10"])
    assert {use.channel for use in guess_at(sheet, 1, 2).columns.values()} == {""}


def test_a_layout_is_kept_and_found_wherever_its_headings_stand() -> None:
    known = replace(layout(SHEET), card={"supplier": "远岚", "valid_from": "2026-11-01"})
    profile = ImportProfile(kind=KIND, name="远岚", mapping=kept(SHEET, known))
    lower = price_sheet([""], ["更新"], ["说明"], *_rows())
    found = recognise(lower, [profile])
    assert found is not None
    assert (found[1].first, found[1].last) == (5, 6)
    assert found[1].card == {"supplier": "远岚"}
    assert recognise(price_sheet(["别的", "21KG+"]), [profile]) is None


def _rows() -> list[list[str | None]]:
    return [[cell.text for cell in each.cells] for each in SHEET.lines]


def test_a_layout_says_the_same_after_it_was_kept() -> None:
    known = layout(SHEET)
    assert Layout.load(known.dump()) == known


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("远岚 2026-05-30.xlsx", date(2026, 5, 30)),
        ("报价20261101更新.xlsx", date(2026, 11, 1)),
        ("2026年5月3日价格.xlsx", date(2026, 5, 3)),
        ("2026-05-30 至 2026-06-30.xlsx", None),
        ("5.30报价.xlsx", None),
        ("2026-13-45.xlsx", None),
    ],
)
def test_the_one_day_in_a_files_name_is_proposed(name: str, day: date | None) -> None:
    assert day_in_name(name) == day
