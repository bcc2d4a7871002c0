from datetime import date

import pytest

from app.domain.packing.rules import Carton, Measure, Scope, Sense, amount, applied_rules
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Validity
from tests.factories.carton_rules import MARK, TODAY, mark_above, side, units, weight

JUNE_2025 = date(2025, 6, 20)


class TestCompetingStatements:
    def test_the_newest_applies_and_the_others_are_kept_newest_first(self) -> None:
        undated = side(600)
        old = side(635, stated_on=date(2023, 9, 18))
        new = side(914, stated_on=JUNE_2025)

        (applied,) = applied_rules([undated, old, new], day=TODAY)

        assert applied.rule is new
        assert applied.others == (old, undated)
        assert applied.disputed

    def test_a_statement_made_later_does_not_reach_back(self) -> None:
        old = side(635, stated_on=date(2023, 9, 18))
        new = side(914, stated_on=JUNE_2025)

        (applied,) = applied_rules([old, new], day=date(2025, 6, 19))

        assert applied.rule is old
        assert applied.others == ()
        assert not applied.disputed

    def test_sources_that_agree_are_not_in_dispute(self) -> None:
        (applied,) = applied_rules([side(635), side(635, stated_on=JUNE_2025)], day=TODAY)

        assert len(applied.others) == 1
        assert not applied.disputed

    def test_of_two_of_the_same_day_the_first_listed_applies(self) -> None:
        first, second = side(635, stated_on=JUNE_2025), side(600, stated_on=JUNE_2025)

        (applied,) = applied_rules([first, second], day=TODAY)

        assert applied.rule is first

    def test_a_rule_that_ended_no_longer_applies(self) -> None:
        ended = side(635, validity=Validity(valid_to=date(2025, 12, 31)))

        assert applied_rules([ended], day=TODAY) == ()

    def test_different_limits_do_not_compete(self) -> None:
        applied = applied_rules([side(635), weight(22680)], day=TODAY)

        assert [each.rule.code for each in applied] == ["longest-side", "gross-weight"]


class TestScope:
    @pytest.mark.parametrize(
        ("scope", "carton", "speaks"),
        [
            (Scope.ANY, Carton(units=1), True),
            (Scope.SEVERAL_UNITS, Carton(units=2), True),
            (Scope.SEVERAL_UNITS, Carton(units=1), False),
            (Scope.ONE_UNIT, Carton(units=1), True),
            (Scope.ONE_UNIT, Carton(units=2), False),
            (Scope.JEWELLERY, Carton(units=5, jewellery=True), True),
            (Scope.JEWELLERY, Carton(units=5), False),
        ],
    )
    def test_speaks_of_its_cartons_alone(
        self, scope: Scope, carton: Carton, *, speaks: bool
    ) -> None:
        assert weight(18144, scope=scope).speaks_of(carton) is speaks


class TestAStatement:
    def test_has_the_figure_of_its_measure(self) -> None:
        with pytest.raises(TypeError, match="limited by Weight"):
            side(635, measure=Measure.GROSS_WEIGHT)

    def test_names_a_mark_only_when_it_asks_for_one(self) -> None:
        with pytest.raises(ValueError, match="mark"):
            weight(15000, mark=MARK)
        with pytest.raises(ValueError, match="mark"):
            weight(15000, sense=Sense.MARK)

    def test_gives_its_bare_figure(self) -> None:
        assert side(635).amount == 635
        assert mark_above(15000).amount == 15000
        assert units(150).amount == 150

    @pytest.mark.parametrize(("figure", "bare"), [(Length(9), 9), (Weight(8), 8), (7, 7)])
    def test_any_figure_has_a_bare_one(self, figure: Length | Weight | int, bare: int) -> None:
        assert amount(figure) == bare
