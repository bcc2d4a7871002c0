"""An arrival window on its line."""

from datetime import date

from app.domain.freight.rate_cards import ArrivalWindow
from app.web.costs.spans import LEFT, RIGHT, Span, span_of

READY = date(2026, 12, 1)


def span(first: int, last: int, *, need_by: date | None = None) -> Span:
    window = ArrivalWindow(earliest=date(2026, 12, first), latest=date(2026, 12, last))
    return span_of(window, ready=READY, need_by=need_by, last=date(2026, 12, 19))


def test_a_window_lies_between_its_days() -> None:
    found = span(11, 16)
    assert (found.fewest, found.most) == (10, 15)
    assert LEFT < found.first < found.last < RIGHT
    assert found.due is None


def test_the_day_it_is_needed_lies_on_the_line_even_when_passed() -> None:
    assert span(11, 16, need_by=date(2026, 12, 13)).due == LEFT + 232 * 12 // 20
    assert span(11, 16, need_by=date(2026, 11, 1)).due == LEFT
