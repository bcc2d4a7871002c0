"""The form of a schedule is seen by its content, whatever the file is called."""

from datetime import date

import pytest

from app.connectors.tariffs.recognition import FORMS, recognise
from app.domain.customs.schedule.rows import ScheduleFile

USITC_CSV = (
    b"\xef\xbb\xbfHTS Number,Indent,Description,Unit of Quantity,General Rate of Duty\r\n"
    b'"0101.30.00.00","1","Asses","[""No.""]","6.8%"\r\n'
)
USITC_JSON = b'[{"htsno":"0101.30.00.00","indent":"1","description":"Asses","general":"6.8%"}]'
OWN_CSV = b"code,words,general\n0101300000,Asses,6.8%\n"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (USITC_CSV, "usitc-csv"),
        (USITC_JSON, "usitc-json"),
        (b"\xef\xbb\xbf \n" + USITC_JSON, "usitc-json"),
        (OWN_CSV, "own-csv"),
        (b"Words, Code ,GENERAL\n", "own-csv"),
        (b"SKU,Name\n", None),
        (b"", None),
        (b"\xff\xfe\x00", None),
    ],
)
def test_a_form_is_seen_by_its_beginning(content: bytes, form: str | None) -> None:
    assert recognise(content) == form


@pytest.mark.parametrize(
    ("content", "form", "country"),
    [(USITC_CSV, "usitc-csv", "US"), (USITC_JSON, "usitc-json", "US"), (OWN_CSV, "own-csv", "CA")],
)
def test_its_reader_takes_what_the_file_does_not_say(
    content: bytes, form: str, country: str
) -> None:
    read = FORMS[form].read(content, country="CA", name="Stated", vintage=date(2026, 11, 1))
    assert isinstance(read, ScheduleFile)
    assert (read.country, read.name, read.vintage) == (country, "Stated", date(2026, 11, 1))
    assert [(row.code, row.general) for row in read.rows] == [("0101300000", "6.8%")]


def test_only_a_commoditys_own_answer_is_always_a_part() -> None:
    assert [name for name, form in FORMS.items() if form.partial] == ["uk-json"]
