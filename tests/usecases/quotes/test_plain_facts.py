"""Facts as JSON: equal for equal facts, whatever the order they were kept in."""

from datetime import date
from decimal import Decimal
from types import MappingProxyType

from app.catalogue.rate_cards import rate_cards
from app.domain.sourcing import Validity
from app.usecases.quotes.plain_facts import plain


def test_sets_are_put_in_order_and_figures_are_told_by_their_worth() -> None:
    assert plain(frozenset("cab")) == ["a", "b", "c"]
    assert plain(Decimal("1.10")) == plain(Decimal("1.1")) == "1.1"
    assert plain(MappingProxyType({"a": date(2026, 1, 1)})) == {"a": "2026-01-01"}


def test_a_dataclass_says_its_kind() -> None:
    assert plain(Validity(date(2026, 1, 1))) == {
        "kind": "Validity", "valid_from": "2026-01-01", "valid_to": None,
    }  # fmt: skip


def test_every_line_of_the_bundled_card_can_be_kept() -> None:
    lines = [plain(line) for line in rate_cards()["example"].lines]
    assert len({str(line) for line in lines}) == len(lines)
