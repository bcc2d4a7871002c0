import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.printing.pictures.gauge import gauge
from tests.factories.drawings import drawing


def bar(svg: str) -> str:
    root = drawing(svg)
    _, fill, _ = root
    return fill.get("d", "")


@pytest.mark.parametrize(
    ("value", "end"),
    [(0, "2"), (11340, "109.2"), (22680, "216.5"), (24100, "229.9"), (99999, "238")],
)
def test_the_bar_ends_where_the_value_lies_on_the_scale(value: int, end: str) -> None:
    assert bar(gauge(value, 22680, label="")) == f"M2 16H{end}"


def test_only_a_value_above_its_limit_is_over() -> None:
    assert 'class="gauge"' in gauge(22680, 22680, label="")
    assert 'class="gauge over"' in gauge(22681, 22680, label="")


def test_a_screen_reader_hears_the_label() -> None:
    root = drawing(gauge(1, 2, label="毛重为上限的 50% <&>"))

    assert root.get("role") == "img"
    assert root.get("aria-label") == "毛重为上限的 50% <&>"


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_no_figures_are_too_odd_to_draw(value: int, limit: int) -> None:
    assert bar(gauge(value, limit, label="")).startswith("M2 16H")
