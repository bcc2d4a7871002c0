"""An arrival window on its line."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from app.domain.freight.rate_cards import ArrivalWindow
from app.web.costs.spans import LEFT, RIGHT, Span, span_of

READY = date(2026, 12, 1)


def span(first: int, last: int, **plan: Any) -> Span:
    window = ArrivalWindow(earliest=date(2026, 12, first), latest=date(2026, 12, last))
    facts: Any = SimpleNamespace(**{"cargo_ready": READY, "need_by": None, **plan})
    return span_of(window, plan=facts, last=date(2026, 12, 19))


def test_a_window_lies_between_its_days() -> None:
    found = span(11, 16)
    assert (found.fewest, found.most) == (10, 15)
    assert LEFT < found.first < found.last < RIGHT
    assert found.due is None


def test_the_day_it_is_needed_lies_on_the_line_even_when_passed() -> None:
    assert span(11, 16, need_by=date(2026, 12, 13)).due == LEFT + 232 * 12 // 20
    assert span(11, 16, need_by=date(2026, 11, 1)).due == LEFT


def test_without_a_day_of_readiness_the_line_begins_with_the_window() -> None:
    assert span(11, 16, cargo_ready=None).first == LEFT
