"""Files of published rates: the forms of the ECB and of HMRC as they publish them, and our own."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from app.connectors.exchange import read_rates, recognition
from app.domain.customs.published_rates import PublishedRate, RateFile

ENVELOPE = """<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
  xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube><Cube time="{day}"><Cube currency="USD" rate="{rate}"/><Cube currency="CNY" rate="7.71"/>
  </Cube></Cube></gesmes:Envelope>"""
MONTH = """<?xml version="1.0" encoding="UTF-8"?>
<exchangeRateMonthList Period="{period}">
  <exchangeRate><countryName>USA</countryName><countryCode>US</countryCode>
    <currencyName>Dollar</currencyName><currencyCode>{code}</currencyCode>
    <rateNew>1.3126</rateNew></exchangeRate>
  <exchangeRate><currencyCode>CNY</currencyCode><rateNew>{rate}</rateNew></exchangeRate>
</exchangeRateMonthList>"""
TABLE = "Country/Territories,Currency,Currency Code,Currency Units per £1,Start date,End date\n"
OWN = "base,quote,value,as_of,source\n"
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def read(content: str | bytes) -> RateFile:
    found = read_rates(content.encode() if isinstance(content, str) else content)
    assert isinstance(found, RateFile)
    return found


def refusal(content: str | bytes) -> str:
    found = read_rates(content.encode() if isinstance(content, str) else content)
    assert isinstance(found, list)
    return found[0].code


def refused(content: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in read(content).refused]


def zipped(**members: str) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("_", "."), text)
    return held.getvalue()


def test_the_banks_daily_file_says_how_many_of_each_a_euro_is() -> None:
    file = read(ENVELOPE.format(day="2026-11-20", rate="1.0821"))
    assert file.format == "ECB XML"
    assert file.rates[0] == PublishedRate(
        source="ECB",
        base="EUR",
        quote="USD",
        value=Decimal("1.0821"),
        valid_from=date(2026, 11, 20),
    )
    assert [rate.quote for rate in file.rates] == ["USD", "CNY"]


def test_the_banks_wide_table_has_a_row_for_each_day_and_gaps() -> None:
    file = read("Date,USD,CYP,CNY,\n2026-11-20,1.0821,N/A,7.71,\n2026-11-19,1.08,N/A,,\n")
    assert [(r.quote, r.valid_from.day) for r in file.rates] == [
        ("USD", 20),
        ("CNY", 20),
        ("USD", 19),
    ]


def test_the_banks_table_of_one_day_writes_the_month_in_words() -> None:
    [rate] = read("Date, USD, \n20 November 2026, 1.0821, \n").rates
    assert rate.valid_from == date(2026, 11, 20)


def test_an_archive_is_read_through_the_one_table_in_it() -> None:
    assert read(zipped(eurofxref_csv="Date,USD\n2026-11-20,1.08\n")).format == "ECB CSV"
    assert refusal(zipped(a_csv="Date,USD\n", b_csv="Date,USD\n")) == "rates-broken"
    assert refusal(zipped(readme_txt="no rates")) == "rates-broken"


def test_a_damaged_archive_is_refused() -> None:
    whole = zipped(eurofxref_csv="Date,USD\n" + "2026-11-20,1.08\n" * 50)
    assert refusal(whole[: len(whole) // 2]) == "rates-broken"
    middle = whole.index(b"eurofxref.csv") + len("eurofxref.csv") + 5
    assert refusal(whole[:middle] + b"\xff" * 20 + whole[middle + 20 :]) == "rates-broken"


def test_the_monthly_document_holds_for_the_period_it_names() -> None:
    file = read(MONTH.format(period="01/Nov/2026 to 30/Nov/2026", code="USD", rate="9.34"))
    dollar, yuan = file.rates
    assert (dollar.source, dollar.base, dollar.quote) == ("HMRC", "GBP", "USD")
    assert (dollar.valid_from, dollar.valid_to) == NOVEMBER
    assert yuan.value == Decimal("9.34")


@pytest.mark.parametrize(
    "period", ["", "November 2026", "30/Nov/2026 to 01/Nov/2026", "31/Nov/2026 to 01/Dec/2026"]
)
def test_a_monthly_document_without_a_period_is_refused(period: str) -> None:
    assert refusal(MONTH.format(period=period, code="USD", rate="9.34")) == "rates-period"


def test_the_monthly_table_names_a_currency_once_for_each_country() -> None:
    rows = (
        "USA,Dollar,USD,1.3126,01/11/2026,30/11/2026\n"
        "Ecuador,Dollar,USD,1.3126,01/11/2026,30/11/2026\n"
        'Vietnam,Dong,VND,"33,456.12",01/11/2026,30/11/2026\n'
    )
    file = read((TABLE + rows).encode("cp1252"))
    assert [(r.quote, r.value) for r in file.rates] == [
        ("USD", Decimal("1.3126")),
        ("VND", Decimal("33456.12")),
    ]
    assert {(r.valid_from, r.valid_to) for r in file.rates} == {NOVEMBER}
    assert file.refused == ()


def test_a_currency_with_two_rates_keeps_the_first_and_says_so() -> None:
    rows = "A,Dollar,USD,1.31,01/11/2026,30/11/2026\nB,Dollar,USD,1.32,01/11/2026,30/11/2026\n"
    assert [r.value for r in read(TABLE + rows).rates] == [Decimal("1.31")]
    assert refused(TABLE + rows) == [("rates-row-twice", "rows.3")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("USA,Dollar,US,1.31,01/11/2026,30/11/2026", "currency"),
        ("UK,Pound,GBP,1,01/11/2026,30/11/2026", "currency"),
        ("USA,Dollar,USD,-1,01/11/2026,30/11/2026", "value"),
        ("USA,Dollar,USD,1.31,30/11/2026,01/11/2026", "day"),
        ("USA,Dollar,USD,1.31,01/Foo/2026,30/11/2026", "day"),
        ("USA,Dollar,USD,1.31", "day"),
    ],
)
def test_rows_of_the_monthly_table_that_cannot_be_read_are_named(row: str, code: str) -> None:
    good = "A,Yuan,CNY,9.34,01/11/2026,30/11/2026\n"
    assert refused(TABLE + good + row + "\n") == [(f"rates-row-{code}", "rows.3")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("usd,CN,7.1,2026-11-20,bank", "currency"),
        ("USD,USD,1,2026-11-20,bank", "currency"),
        ("USD,CNY,0,2026-11-20,bank", "value"),
        ("USD,CNY,7.123456789,2026-11-20,bank", "value"),
        ("USD,CNY,seven,2026-11-20,bank", "value"),
        ("USD,CNY,7.1,1826-11-20,bank", "day"),
        ("USD,CNY,7.1,2026-11-20, ", "source"),
        ("USD,CNY,7.1,2026-11-20," + "x" * 201, "source"),
    ],
)
def test_rows_of_our_own_form_that_cannot_be_read_are_named(row: str, code: str) -> None:
    assert refused(f"{OWN}CAD,CNY,5.1,2026-11-20,bank\n\n{row}\n") == [
        (f"rates-row-{code}", "rows.4")
    ]


def test_our_own_form_may_say_when_a_rate_is_over() -> None:
    head = "Source,Valid_to,as_of,value,quote,base\n"
    [rate] = read(head + "CBP,2026-12-31,2026-10-01,0.1403,USD,CNY\n").rates
    assert (rate.source, rate.valid_to) == ("CBP", date(2026, 12, 31))
    good = "CBP,,2026-10-01,0.1403,USD,CNY\n"
    early = refused(head + good + "CBP,2026-09-30,2026-10-01,0.2,USD,JPY\n")
    assert early == [("rates-row-day", "rows.3")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "rates-unknown"),
        ("name,price\n", "rates-unknown"),
        ("Date,price\n", "rates-unknown"),
        ("<html></html>", "rates-unknown"),
        ("<gesmes:Envelope", "rates-broken"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "rates-broken"),
        (OWN + '"USD', "rates-none"),
        (OWN, "rates-none"),
        (ENVELOPE.format(day="someday", rate="1"), "rates-none"),
    ],
)
def test_what_is_no_file_of_rates_is_refused(content: str, code: str) -> None:
    assert refusal(content) == code


def test_cubes_without_currency_or_rate_are_named() -> None:
    file = ENVELOPE.format(day="2026-11-20", rate="none")
    assert refused(file) == [("rates-row-value", "rows.1")]
    assert refused(file.replace('"USD" rate="none"', '"" rate="1"')) == [
        ("rates-row-currency", "rows.1")
    ]
    assert refused("Date,USD\n2026-11-20,1.08\nsoon,1\n") == [("rates-row-day", "rows.3")]


def test_monthly_rows_without_currency_or_rate_are_named() -> None:
    period = "01/Nov/2026 to 30/Nov/2026"
    assert refused(MONTH.format(period=period, code="?", rate="1")) == [
        ("rates-row-currency", "rows.1")
    ]
    assert refused(MONTH.format(period=period, code="USD", rate="")) == [
        ("rates-row-value", "rows.2")
    ]


def test_a_file_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "_MOST_BYTES", 10)
    assert refusal(OWN) == "rates-large"


def test_a_cell_no_reader_holds_is_damage() -> None:
    assert refusal(OWN + "x" * 200_000) == "rates-broken"


def test_bytes_of_no_encoding_are_read_as_latin_letters() -> None:
    [rate] = read((OWN + "CAD,CNY,5.1,2026-11-20,").encode() + b"\x81bank\xe9\n").rates
    assert rate.source.endswith("banké")
