"""The European Union's monthly TARIC workbooks, in made-up rows."""

from datetime import date, datetime

import pytest

from app.connectors.tariffs.taric import read_taric
from app.domain.customs.rates.grammar import Rate, parse_rate
from app.domain.customs.schedule.lines import WORDS_JOINT
from app.domain.customs.schedule.rows import ScheduleFile, ScheduleRow
from tests.factories.uk_tariff import (
    DECLARABLE,
    DUTIES,
    EXCLUSIONS,
    GROUPS,
    NOMENCLATURE,
    duty,
    taric_book,
    taric_zip,
)

VINTAGE = date(2026, 11, 1)
NEW_YEAR = datetime(2026, 1, 1)  # noqa: DTZ001 - as a workbook gives it


def read(*contents: bytes) -> ScheduleFile:
    found = read_taric(contents, name="TARIC", vintage=VINTAGE)
    assert isinstance(found, ScheduleFile)
    return found


def line(*rows: dict[str, str], beside: tuple[bytes, ...] = ()) -> ScheduleRow:
    [found] = read(taric_book(DUTIES, *rows), *beside).rows
    return found


def refusal(*contents: bytes) -> str:
    found = read_taric(contents, name="TARIC", vintage=VINTAGE)
    assert isinstance(found, list)
    return found[0].code


def test_the_duties_alone_make_a_schedule() -> None:
    file = read(taric_book(DUTIES, duty()))
    assert file.country == "EU"
    assert file.rows == (
        ScheduleRow(
            code="9617000011",
            indent=0,
            words="",
            general="6.700 %",
            valid_from=date(1997, 1, 1),
        ),
    )


@pytest.mark.parametrize(
    "text",
    ["0.000 %", "10.200 % + 93.100 EUR DTN", "18.000 % MIN 1.700 EUR DTN MAX 20.000 EUR DTN"],
)
def test_duties_as_the_workbook_writes_them_are_rates(text: str) -> None:
    assert isinstance(parse_rate(line(duty(rate=text)).general), Rate)


def test_a_measure_holds_for_the_codes_below_the_one_it_stands_on() -> None:
    file = read(
        taric_book(
            DUTIES,
            duty("9617000000"),
            duty("9617000011", "17.900 %", kind="552", area="CN", **{"Add code": "C999"}),
            duty("9617000019", "0.000 %", kind="112"),
        )
    )
    assert [(row.code, row.general) for row in file.rows] == [
        ("9617000011", "6.700 %"),
        ("9617000019", "6.700 %"),
    ]
    assert [row.measures[0].programme for row in file.rows] == ["anti-dumping", "suspension"]
    assert file.rows[0].measures[0].additional_code == "C999"


def test_declarable_codes_and_words_come_from_their_own_workbooks() -> None:
    words = taric_book(
        NOMENCLATURE,
        {"Goods code": "9617000000 80", "Language": "EN", "Description": "Vacuum flasks"},
        {"Goods code": "9617000000 80", "Language": "FR", "Description": "Bouteilles"},
        {"Goods code": "9617000011 80", "Language": "EN", "Description": "Of steel"},
        {"Goods code": "9617000011 10", "Language": "EN", "Description": "A heading"},
        {"Goods code": "9617000099 80", "End date": "31-12-2020", "Description": "Old"},
        above=2,
    )
    codes = taric_book(
        DECLARABLE,
        {"Goods code": "9617000011 80", "IS_LEAF": 1},
        {"Goods code": "9617000000 80", "IS_LEAF": 0},
        {"Goods code": "9617000099 80", "IS_LEAF": 1, "End date": "31-12-2020"},
    )
    found = line(duty("9617000000"), beside=(words, codes))
    assert (found.code, found.words) == (
        "9617000011",
        WORDS_JOINT.join(["Vacuum flasks", "Of steel"]),
    )


def test_groups_are_resolved_with_those_within_and_without_members_past() -> None:
    groups = taric_book(
        GROUPS,
        {"Country group": "2005", "Language": "EN", "Member country": "VN"},
        {"Country group": "2005", "Language": "EN", "Member country": "1010"},
        {"Country group": "2005", "Language": "FR", "Member country": "ZZ"},
        {"Country group": "2005", "Member country": "BD", "Mbship end date": "31-12-2020"},
        {"Country group": "1010", "Language": "EN", "Member country": "DE"},
        {"Country group": "1010", "Language": "EN", "Member country": "EU"},
    )
    rows = (duty(), duty(rate="0.000 %", kind="142", area="2005", Origin="GSP"))
    [found, again] = line(*rows, duty(kind="145", area="2005"), beside=(groups,)).measures
    assert (found.origins, found.excluded) == (("DE", "VN"), ())
    assert again.origins == found.origins
    [found] = line(*rows).measures
    assert (found.origins, found.excluded) == (("2005",), ("CN",))


def test_excluded_countries_are_those_of_the_measure_and_its_level() -> None:
    excluded = taric_book(
        EXCLUSIONS,
        {
            "Goods code": "9617000000",
            "Origin code": "1011",
            "Meas. type code": "695",
            "Excluded country code": "Canada",
            "Excluded country": "CA",
        },
        {
            "Goods code": "9617000000",
            "Origin code": "1011",
            "Meas. type code": "695",
            "Excluded country": "US",
            "End date": "31-12-2020",
        },
    )
    rows = (duty(), duty("9617000000", "25.000 %", kind="695"))
    [found] = line(*rows, beside=(excluded,)).measures
    assert (found.programme, found.excluded) == ("additional", ("CA",))


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Cond:  A cert: D-008 (01):7.300 % ; A (01):35.600 %", "35.600 %"),
        ("Cond: A cert: D-017 (28):; A (08):", "Cond: A cert: D-017 (28):; A (08):"),
    ],
)
def test_of_conditions_the_rate_without_a_document_is_read(text: str, rate: str) -> None:
    [found] = line(duty(), duty(rate=text, kind="552", area="CN")).measures
    assert (found.rate, found.conditional) == (rate, True)


def test_units_order_numbers_and_days_of_any_kind_are_read() -> None:
    found = line(
        duty(),
        duty("9617000000", "NAR", kind="109"),
        duty(rate="0.000 %", kind="143", area="KR", **{"Order No.": "091234"}),
        {**duty(rate="1.000 %", kind="695"), "Start date": NEW_YEAR},  # type: ignore[dict-item]
        duty(kind="760"),
    )
    assert found.units == ("NAR",)
    quota, additional = found.measures
    assert quota.order_number == "091234"
    assert additional.valid_from == date(2026, 1, 1)


def test_days_counted_by_the_workbook_are_days() -> None:
    assert line(duty(**{"Start date": "45292"})).valid_from == date(2024, 1, 1)


def test_codes_kept_as_figures_are_codes() -> None:
    row = {**duty(), "Goods code": 9617000011, "Meas. type code": 103}
    assert line(row).code == "9617000011"  # type: ignore[arg-type]


def test_rows_that_cannot_be_read_are_named_by_their_numbers() -> None:
    file = read(
        taric_book(DUTIES, duty(), duty("96170"), {}, duty(**{"Start date": "soon"}), above=1)
    )
    assert [(p.code, p.field) for p in file.refused] == [
        ("tariff-row-code", "rows.4"),
        ("tariff-row-period", "rows.6"),
    ]


def test_a_note_beside_the_columns_is_no_row() -> None:
    file = read(taric_book((*DUTIES, ""), duty(), {"": "extracted by hand"}))
    assert (len(file.rows), file.refused) == (1, ())


def test_the_set_may_come_as_an_archive() -> None:
    words = taric_book(
        NOMENCLATURE,
        {"Goods code": "9617000011 80", "Indent": 1, "Description": "Vacuum flasks"},
    )
    archive = taric_zip(duties=taric_book(DUTIES, duty()), words=words)
    assert read(archive).rows[0].words == "Vacuum flasks"


def test_a_sheet_of_something_else_is_passed_over() -> None:
    other = taric_book(("Footnote", "Description"), *({"Footnote": str(n)} for n in range(20)))
    assert len(read(other, taric_book(DUTIES, duty())).rows) == 1
    assert refusal(taric_book(("Footnote",))) == "tariff-file-no-rates"


def test_damage_refuses_the_whole_set() -> None:
    whole = taric_book(DUTIES, *(duty(f"96170000{n:02}") for n in range(90)))
    assert refusal(b"no workbook") == "tariff-file-broken"
    assert refusal(whole[: len(whole) // 2]) == "tariff-file-broken"
    assert refusal(taric_zip(duties=b"no workbook")) == "tariff-file-broken"


def test_a_set_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.connectors.tariffs.taric_books._MOST_BYTES", 10)
    assert refusal(taric_zip(duties=taric_book(DUTIES, duty()))) == "tariff-file-large"
