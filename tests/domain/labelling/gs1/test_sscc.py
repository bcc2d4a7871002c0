"""SSCCs: 18 digits from a company's prefix, each with its check digit."""

import biip
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.labelling.gs1.sscc import SsccSeries, is_sscc, series_problems


@given(st.text("0123456789", min_size=4, max_size=12), st.integers(0, 9), st.data())
def test_every_number_is_an_sscc_to_an_independent_library(
    prefix: str, extension: int, data: st.DataObject
) -> None:
    series = SsccSeries(prefix, str(extension))
    sscc = series.number(data.draw(st.integers(0, series.capacity - 1)))
    assert is_sscc(sscc)
    assert sscc.startswith(f"{extension}{prefix}")
    found = biip.parse(f"]C100{sscc}").sscc
    assert found is not None
    assert found.value == sscc


def test_serial_numbers_fill_what_the_prefix_leaves() -> None:
    assert SsccSeries("6901234").capacity == 10**9
    assert SsccSeries("690123456789").number(1) == "069012345678900019"
    with pytest.raises(ValueError, match="no serial number"):
        SsccSeries("690123456789").number(10_000)


@pytest.mark.parametrize("text", ["", "06901234000000001", "069012340000000017", "ABC"])
def test_what_is_no_sscc(text: str) -> None:
    assert not is_sscc(text)


@pytest.mark.parametrize(
    ("prefix", "extension", "codes"),
    [
        ("6901234", "0", []),
        ("690", "0", ["sscc-prefix-form"]),
        ("six", "10", ["sscc-prefix-form", "sscc-extension-form"]),
        ("6901234567890", "", ["sscc-prefix-form", "sscc-extension-form"]),
    ],
)
def test_a_prefix_has_4_to_12_digits(prefix: str, extension: str, codes: list[str]) -> None:
    assert [problem.code for problem in series_problems(prefix, extension)] == codes
