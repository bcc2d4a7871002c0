"""The United Kingdom's CSV of measures on declarable commodities, in made-up rows."""

from datetime import date

import pytest

from app.connectors.tariffs.uk_csv import is_uk_csv, read_uk_csv
from app.domain.customs.rates.grammar import Rate, parse_rate
from app.domain.customs.schedule.rows import MeasureRow, ScheduleFile, ScheduleRow
from tests.factories.uk_tariff import UK_COLUMNS, uk_csv

VINTAGE = date(2026, 11, 1)


def read(content: bytes) -> ScheduleFile:
    found = read_uk_csv(content, name="UK Tariff", vintage=VINTAGE)
    assert isinstance(found, ScheduleFile)
    return found


def line(*rows: dict[str, str]) -> ScheduleRow:
    [found] = read(uk_csv(*rows)).rows
    return found


def measures(*rows: dict[str, str]) -> tuple[MeasureRow, ...]:
    return line({}, *rows).measures


def refusal(content: bytes) -> str:
    found = read_uk_csv(content, name="UK Tariff", vintage=VINTAGE)
    assert isinstance(found, list)
    return found[0].code


def test_the_duty_of_all_origins_is_the_general_rate() -> None:
    file = read(uk_csv({}))
    assert (file.country, file.name, file.vintage) == ("GB", "UK Tariff", VINTAGE)
    assert file.rows == (
        ScheduleRow(
            code="9617000011",
            indent=0,
            words="Vacuum flasks",
            general="6.00%",
            valid_from=date(2021, 1, 1),
        ),
    )


@pytest.mark.parametrize(
    "expression",
    [
        "0.00%",
        "10.00% + 77.00 GBP / 100 kg",
        "12.00% MIN 2.00 GBP / 100 kg / net drained wt",
        "2.00 GBP / hl",
        "43.00 GBP / 1000 items",
    ],
)
def test_expressions_as_they_are_printed_are_rates(expression: str) -> None:
    assert isinstance(parse_rate(line({"expression": expression}).general), Rate)


def test_commodities_come_by_code_however_their_rows_are_mixed() -> None:
    rows = read(uk_csv({"code": "9617000019"}, {}, {"code": "9617000019", "type": "695"})).rows
    assert [row.code for row in rows] == ["9617000011", "9617000019"]
    assert [len(row.measures) for row in rows] == [0, 1]


def test_of_several_periods_the_one_of_the_vintage_counts() -> None:
    found = line(
        {"expression": "4.00%", "end": "2026-06-30"},
        {"expression": "5.00%", "start": "2026-07-01"},
        {"expression": "6.00%", "start": "2027-01-01"},
    )
    assert (found.general, found.valid_from) == ("5.00%", date(2026, 7, 1))
    assert [measure.rate for measure in found.measures] == ["4.00%", "6.00%"]


def test_without_a_vintage_the_last_to_begin_counts() -> None:
    content = uk_csv({"expression": "4.00%"}, {"expression": "5.00%", "start": "2026-07-01"})
    found = read_uk_csv(content, name="UK Tariff", vintage=None)
    assert isinstance(found, ScheduleFile)
    assert found.rows[0].general == "5.00%"


def test_an_anti_dumping_duty_names_its_producer() -> None:
    [found] = measures(
        {
            "type": "552",
            "expression": "27.30%",
            "area": "CN",
            "area_name": "China",
            "additional": "C999",
            "excluded": "",
        }
    )
    assert found == MeasureRow(
        programme="anti-dumping",
        code="552",
        rate="27.30%",
        name="Definitive anti-dumping duty: China",
        origins=("CN",),
        additional_code="C999",
        valid_from=date(2021, 1, 1),
    )


def test_a_group_of_unknown_members_stays_a_number_that_china_is_not_in() -> None:
    [found] = measures({"type": "142", "expression": "0.00%", "area": "2005", "area_name": "DCTS"})
    assert (found.origins, found.excluded, found.conditional) == (("2005",), ("CN",), True)


def test_excluded_areas_conditions_and_order_numbers_are_kept() -> None:
    [found] = measures(
        {"type": "122", "excluded": "RU|BY", "conditions": "Y: certificate", "order": "058001"}
    )
    assert (found.origins, found.excluded) == ((), ("BY", "RU"))
    assert (found.programme, found.order_number, found.conditional) == ("quota", "058001", True)
    [found] = measures({"type": "695", "conditions": "Y: certificate", "area": "1008"})
    assert (found.programme, found.conditional, found.origins) == ("additional", True, ())


def test_supplementary_units_are_units_and_other_kinds_are_left_out() -> None:
    found = line({}, {"type": "109", "expression": "p/st"}, {"type": "109"}, {"type": "760"})
    assert found.units == ("p/st", "6.00%")
    assert found.measures == ()


def test_a_line_with_a_duty_for_some_uses_only_is_left_to_a_person() -> None:
    found = line(
        {"type": "105", "expression": "0.00%", "additional": "2600"},
        {"type": "103", "expression": "35.00%", "area": "RU"},
    )
    assert found.general == "0.00% (2600); 35.00% (RU)"
    assert not isinstance(parse_rate(found.general), Rate)


def test_a_line_whose_only_duty_asks_for_a_use_says_so() -> None:
    assert line({"type": "105"}).general == "6.00% (Third country duty, authorised use)"


def test_rows_said_twice_stand_once_and_exports_not_at_all() -> None:
    assert len(measures({"type": "695"}, {"type": "695"})) == 1
    columns = (*UK_COLUMNS, "trade__direction")
    row = uk_csv({}, {"code": "9617000019"}, columns=columns).decode().splitlines()
    assert [r.code for r in read("\n".join([*row[:2], f"{row[2]}export"]).encode()).rows] == [
        "9617000011"
    ]


def test_rows_that_cannot_be_read_are_named_by_their_numbers() -> None:
    file = read(uk_csv({}, {"code": "96170000"}, {"start": "soon"}, {"end": "31-12-2026"}))
    assert [(p.code, p.field) for p in file.refused] == [
        ("tariff-row-code", "rows.3"),
        ("tariff-row-period", "rows.4"),
    ]


def test_columns_are_found_by_name_in_any_order() -> None:
    content = uk_csv({}, columns=tuple(reversed(UK_COLUMNS)))
    assert read(content).rows[0].general == "6.00%"
    assert is_uk_csv(content)
    assert is_uk_csv(b"\xef\xbb\xbf" + content)
    assert not is_uk_csv(b"code,words,general\n")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"code,words\n", "tariff-file-columns"),
        (b"", "tariff-file-columns"),
        (b"\xff\xfe", "tariff-file-broken"),
        (uk_csv({}) + b'"cut', "tariff-file-broken"),
        (uk_csv(), "tariff-file-no-rates"),
        (uk_csv({"type": "305"}), "tariff-file-no-rates"),
    ],
)
def test_a_damaged_file_is_refused_as_a_whole(content: bytes, code: str) -> None:
    assert refusal(content) == code
