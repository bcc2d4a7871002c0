"""Pasted lines find their columns by heading, in either language, or from left to right."""

import pytest
from flask import Flask

from app.web.columns import Column, Kind, UnreadableError
from app.web.i18n import lazy
from app.web.pasting import Pasted, paste

COLUMNS = [
    Column(key="sku", label=lazy("SKU"), aliases=("货号",)),
    Column(key="name_zh", label=lazy("Chinese name"), aliases=("品名",)),
    Column(key="weight", label=lazy("Weight"), kind=Kind.WEIGHT),
    Column(key="total", label=lazy("Units"), kind=Kind.CALC),
    Column(
        key="magnet", label=lazy("Magnet"), kind=Kind.CHOICE,
        choices=(("yes", lazy("Yes")), ("no", lazy("No"))), synonyms={"有": "yes"},
    ),
    Column(key="code", label="HS", kind=Kind.CODE),
    Column(key="units", label="Units a carton", kind=Kind.COUNT, unit="pcs"),
]  # fmt: skip


def pasted(app: Flask, text: str) -> Pasted:
    with app.test_request_context():
        return paste(text, columns=COLUMNS)


def test_without_headings_cells_go_from_left_to_right_past_computed_ones(app: Flask) -> None:
    found = pasted(app, "A\t杯\t1.2\t有\t9617.00\t24\nB\t瓶\t2\n")
    assert found.rows == [
        {"sku": "A", "name_zh": "杯", "weight": "1.2", "magnet": "yes", "code": "9617.00",
         "units": "24"},
        {"sku": "B", "name_zh": "瓶", "weight": "2"},
    ]  # fmt: skip
    assert (found.unknown, found.surplus) == ([], 0)


@pytest.mark.parametrize(
    "headings",
    ["货号\t品名\t重量 (g)", "SKU\tChinese name\tWeight(g)", "sku\tNAME_ZH\tweight（g）"],
)
def test_headings_of_either_language_sort_the_columns_and_name_the_unit(
    app: Flask, headings: str
) -> None:
    found = pasted(app, f"{headings}\nA\t杯\t380\nB\t瓶\t1 kg")
    assert found.rows == [
        {"sku": "A", "name_zh": "杯", "weight": "380 g"},
        {"sku": "B", "name_zh": "瓶", "weight": "1 kg"},
    ]


def test_what_finds_no_column_is_reported_never_lost_unsaid(app: Flask) -> None:
    found = pasted(app, "SKU\tColour\tWeight\tEmpty\nA\tred\t1\t\nB\tblue\t2\t\tx\ty")
    assert found.rows == [{"sku": "A", "weight": "1"}, {"sku": "B", "weight": "2"}]
    assert (found.unknown, found.surplus) == (["Colour"], 2)


def test_a_heading_twice_counts_once(app: Flask) -> None:
    found = pasted(app, "SKU\t货号\tWeight\nA\tB\t1")
    assert (found.rows, found.unknown) == ([{"sku": "A", "weight": "1"}], ["货号"])


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("SKU,Weight\nA,1\nB,2", [{"sku": "A", "weight": "1"}, {"sku": "B", "weight": "2"}]),
        ("SKU;Weight\nA;1", [{"sku": "A", "weight": "1"}]),
        ("A,杯\nB,瓶", [{"sku": "A", "name_zh": "杯"}, {"sku": "B", "name_zh": "瓶"}]),
        ("1,200\n1,300", [{"sku": "1,200"}, {"sku": "1,300"}]),
        ("A, large\nB", [{"sku": "A, large"}, {"sku": "B"}]),
        ("SKU\nA", [{"sku": "A"}]),
        ("", []),
    ],
)
def test_a_csv_file_is_told_from_plain_lines(
    app: Flask, text: str, rows: list[dict[str, str]]
) -> None:
    assert pasted(app, text).rows == rows


def test_cells_are_cleaned_of_what_spreadsheets_carry_along(app: Flask) -> None:
    found = pasted(app, '\u200b\uff21\uff11\t"two\nlines"\t\uff11\uff0e\uff12')
    assert found.rows == [{"sku": "A1", "name_zh": "two lines", "weight": "1.2"}]
    assert pasted(app, "'=1+1\t'quoted").rows == [{"sku": "=1+1", "name_zh": "'quoted"}]


def test_a_column_reads_its_own_kind_of_cell(app: Flask) -> None:
    _sku, name, weight, _total, magnet, code, units = COLUMNS
    with app.test_request_context():
        assert name.read("") == ""
        assert weight.read("") is None
        assert weight.read("380 g").grams == 380
        assert (weight.heading_unit, units.heading_unit) == ("kg", "pcs")
        assert code.read("9617.00 10-00") == "9617001000"
        assert magnet.read("是") == magnet.read("Yes") == "yes"
        assert magnet.settle("perhaps") == "perhaps"
        for column, text in ((weight, "heavy"), (magnet, "perhaps"), (units, "2.5")):
            with pytest.raises(UnreadableError):
                column.read(text)
