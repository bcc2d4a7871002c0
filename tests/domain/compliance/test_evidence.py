"""A rule asks of the goods that fit it while it is in force; a file reaches as far as its scope."""

from datetime import date
from typing import Any

import pytest

from app.domain.compliance.evidence import Scope
from app.domain.compliance.goods import Goods
from app.domain.sourcing import Validity
from tests.factories.evidence import DAY, a_kind, a_rule


@pytest.mark.parametrize(
    ("condition", "fitting", "other"),
    [
        ({"batteries": {"b"}}, Goods(battery="b"), Goods(battery="none")),
        ({"cargo": {"liquid"}}, Goods(cargo={"liquid", "magnet"}), Goods(cargo={"powder"})),
        ({"flags": {"FD2"}}, Goods(flags={"FD2"}), Goods(flags={"FD1"})),
        ({"codes": ("85",)}, Goods(code="8518302000"), Goods(code="9617001000")),
        ({"branded": True}, Goods(branded=True), Goods()),
    ],
)
def test_a_rule_asks_of_goods_that_fit_a_condition(
    condition: dict[str, Any], fitting: Goods, other: Goods
) -> None:
    rule = a_rule(**condition)
    assert rule.asks(fitting, day=DAY)
    assert not rule.asks(other, day=DAY)


def test_a_rule_without_conditions_asks_of_all_goods_while_it_is_in_force() -> None:
    rule = a_rule(validity=Validity(date(2026, 7, 8), date(2027, 7, 8)))
    assert rule.asks(Goods(), day=date(2026, 7, 8))
    assert not rule.asks(Goods(), day=date(2026, 7, 7))
    assert not rule.asks(Goods(), day=date(2027, 7, 9))


@pytest.mark.parametrize(
    ("scope", "place"),
    [(Scope.EVERYWHERE, ""), (Scope.UNION, "EU"), (Scope.COUNTRY, "DE")],
)
def test_a_file_stands_where_its_scope_reaches(scope: Scope, place: str) -> None:
    assert a_kind(scope=scope).place("DE") == place


def test_a_kind_concerns_its_destinations_or_all() -> None:
    assert a_kind().concerns("US")
    assert a_kind(destinations={"DE"}).concerns("DE")
    assert not a_kind(destinations={"DE"}).concerns("US")
