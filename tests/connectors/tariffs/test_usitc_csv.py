from datetime import date

import pytest

from app.connectors.tariffs.usitc_csv import read_usitc_csv
from app.domain.customs.schedule.rows import ScheduleFile

VINTAGE = date(2024, 11, 1)
HEADER = (
    "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,"
    "Column 2 Rate of Duty,Quota Quantity,Additional Duties"
)
#: Rows of the export of November 2024.
ROWS = (
    '"9617.00","0","Vacuum flasks and other vacuum vessels:","","","","","",""\r\n'
    '"","1","Vessels:","","","","","",""\r\n'
    '"9617.00.10.00","2","Having a capacity not exceeding 1 liter","[""No.""]","7.2%",'
    '"Free (A,AU)","55.5%","",""\r\n'
    '"9902.01.01","0","Frozen, boiled","[""kg""]","Free","No change","No change","",""\r\n'
)


def read(text: str) -> ScheduleFile:
    found = read_usitc_csv(text.encode("utf-8-sig"), name="HTSUS", vintage=VINTAGE)
    assert isinstance(found, ScheduleFile), found
    return found


def test_rows_are_those_of_the_json_form() -> None:
    found = read(f"{HEADER}\r\n{ROWS}")
    assert [row.code for row in found.rows] == ["961700", "", "9617001000"]
    assert [row.code for row in found.apart] == ["99020101"]
    flask = found.rows[-1]
    assert (flask.words, flask.indent) == ("Having a capacity not exceeding 1 liter", 2)
    assert (flask.units, flask.general) == (("No.",), "7.2%")
    assert (flask.special, flask.column_2) == ("Free (A,AU)", "55.5%")


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("HTS Number,Indent,Description,General", '9617.00.10.00,2,Flask,"7.2%"'),
        ("hts number, indent ,description,general rate of duty", "9617001000,2,Flask,7.2%"),
        ("General,Description,Indent,HTS Number,Footnotes", "7.2%,Flask,2,9617.00.10.00,1/"),
    ],
)
def test_column_names_vary_by_year_and_their_order_does_not_matter(header: str, cells: str) -> None:
    (row,) = read(f"{header}\n{cells}\n").rows
    assert (row.code, row.words, row.indent, row.general) == ("9617001000", "Flask", 2, "7.2%")
    assert (row.units, row.special) == ((), "")


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("", ()),
        ('"[""No."",""kg""]"', ("No.", "kg")),
        ('"No., kg"', ("No.", "kg")),
        ("[No.]", ("No.",)),
    ],
)
def test_units_are_a_list_in_a_cell(cell: str, units: tuple[str, ...]) -> None:
    text = f"HTS Number,Indent,Description,Unit of Quantity,General\n96170010,0,Flask,{cell},7.2%\n"
    assert read(text).rows[0].units == units


def test_a_row_that_cannot_be_read_is_told_by_its_number() -> None:
    found = read(f"{HEADER}\n9617,0\n96,0,x,,,,,,\n{ROWS}")
    assert [(each.code, each.field) for each in found.refused] == [
        ("tariff-row-columns", "rows.2"),
        ("tariff-row-code", "rows.3"),
    ]
    assert len(found.rows) == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "tariff-file-columns"),
        (b"code,words\n1,x\n", "tariff-file-columns"),
        (f"{HEADER}\n{ROWS}"[:-30].encode(), "tariff-file-broken"),
        (f"{HEADER}\n{ROWS}"[:-60].encode(), "tariff-file-broken"),
        (f"{HEADER}\n{ROWS}9617".encode(), "tariff-file-broken"),
        (HEADER.encode("utf-16"), "tariff-file-broken"),
        (HEADER.encode(), "tariff-file-no-rates"),
    ],
)
def test_a_damaged_file_is_no_schedule(content: bytes, code: str) -> None:
    found = read_usitc_csv(content, name="HTSUS", vintage=VINTAGE)
    assert isinstance(found, list)
    assert found[0].code == code
