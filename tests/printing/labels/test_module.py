"""Bars are a whole number of printer dots wide, as wide as the label allows."""

import pytest

from app.printing.barcodes import code128
from app.printing.labels.module import widest_module

AMAZON = code128("FBA17QK3M8XZU000001")


@pytest.mark.parametrize(
    ("text", "width", "dpi", "module"),
    [
        ("FBA17QK3M8XZU000001", 100_000, 203, 375),  # three dots; four would need 121 mm
        ("FBA17QK3M8XZU000001", 100_000, 300, 339),  # four dots of 300 dpi
        ("FBA17QK3M8XZU000001", 70_000, 203, 250),
        ("IP-42-001", 100_000, 203, 500),  # never wider than half a millimetre
    ],
)
def test_a_module_is_whole_dots(text: str, width: int, dpi: int, module: int) -> None:
    assert widest_module(code128(text), width=width, dpi=dpi) == module


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_bar_code_that_would_need_finer_bars_does_not_fit(dpi: int) -> None:
    assert widest_module(AMAZON, width=60_000, dpi=dpi) is None
