"""However a file is damaged, it is read or refused with what to do, and never ends in a fault."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.connectors.tariffs.own_csv import write_own_csv
from app.domain.naming import Language
from app.domain.problems import Problem
from app.usecases.tariff_imports.reading import ReadFile, read_order
from app.wording.problems import say
from tests.factories.tariff_files import an_order
from tests.factories.tariffs import ROWS
from tests.factories.uk_tariff import Commodity, uk_csv, uk_json

ASSES = {"htsno": "0101.30.00.00", "indent": "1", "description": "Asses", "general": "6.8%"}
USITC_CSV = (
    b"HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty\r\n"
    b'"0101.30.00.00","1","Asses","[""No.""]","6.8%"\r\n'
)
FILES = {
    "own-csv": write_own_csv(ROWS),
    "usitc-csv": USITC_CSV,
    "usitc-json": json.dumps([ASSES, ASSES]).encode(),
    "uk-csv": uk_csv({}, {"type": "552", "area": "CN", "expression": "27.50%"}),
    "uk-json": uk_json(Commodity().measure()),
    "gzip": gzip.compress(write_own_csv(ROWS), mtime=0),
}
PIECES = st.sampled_from(
    [b"", b'"', b"\0", b"\xff", b"\n", b",", b"{", b"[" * 2000, b"99999999999"]
)


@pytest.mark.parametrize("form", FILES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(form: str, data: st.DataObject, tmp_path: Path) -> None:
    content = FILES[form]
    start = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 12) | st.just(len(content)))
    damaged = content[:start] + data.draw(PIECES) + content[start + length :]
    path = tmp_path / "damaged"
    path.write_bytes(damaged)
    for stated in (None, "own-csv" if form == "gzip" else form):
        told(read_order(an_order(path, form=stated, country=None)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_anything_at_all_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "anything"
    path.write_bytes(content)
    told(read_order(an_order(path)))


def told(found: ReadFile | list[Problem]) -> None:
    problems = list(found.file.refused) if isinstance(found, ReadFile) else found
    assert isinstance(found, ReadFile) or problems
    assert all(say(problem, language) for problem in problems for language in Language)
