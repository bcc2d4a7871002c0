from app.domain.naming import Language
from app.domain.packing.limits import ceilings, check_carton, most_units
from app.domain.packing.rules import Carton, Measure, Scope, Sense
from app.domain.problems import Severity
from app.domain.quantities.length import Box, Length
from app.domain.quantities.weight import Weight
from app.wording.problems import say
from tests.factories.carton_rules import MARK, TODAY, mark_above, side, units, weight


def carton(
    size: tuple[int, int, int] | None = (520, 380, 360), grams: int | None = 12400, count: int = 50
) -> Carton:
    return Carton(
        units=count,
        size=Box.of_mm(*size) if size else None,
        gross_weight=None if grams is None else Weight(grams),
    )


class TestOverALimit:
    def test_the_limit_itself_is_allowed(self) -> None:
        box = carton((635, 635, 635), grams=22680)

        assert check_carton(box, [side(635), weight(22680)], day=TODAY, place="ONT8") == []

    def test_the_longest_side_is_named_where_it_was_typed(self) -> None:
        (problem,) = check_carton(carton((400, 660, 350)), [side(635)], day=TODAY, place="ONT8")

        assert (problem.code, problem.field) == ("carton-longest-side-over", "width")
        assert problem.blocking
        assert problem.params == {"value": Length(660), "limit": Length(635), "place": "ONT8"}
        assert say(problem, Language.ZH) == "外箱最长边 66 cm，超过 ONT8 上限 63.5 cm，请改箱规。"

    def test_second_and_third_side_have_limits_of_their_own(self) -> None:
        rules = [
            side(914),
            side(635, code="second", measure=Measure.SECOND_SIDE),
            side(500, code="third", measure=Measure.THIRD_SIDE),
        ]

        found = check_carton(carton((640, 900, 510)), rules, day=TODAY, place="ONT8")

        assert [(problem.code, problem.field) for problem in found] == [
            ("carton-second-side-over", "length"),
            ("carton-third-side-over", "height"),
        ]

    def test_value_and_limit_stand_side_by_side(self) -> None:
        (problem,) = check_carton(carton(grams=24100), [weight(22680)], day=TODAY, place="ONT8")

        assert (problem.code, problem.field) == ("carton-gross-weight-over", "gross_weight")
        assert say(problem, Language.ZH) == "每箱毛重 24.1 kg，ONT8 上限 22.68 kg，请减少每箱件数。"
        assert say(problem, Language.EN) == (
            "24.1 kg per carton; the ONT8 limit is 22.68 kg. Pack fewer units in each."
        )

    def test_a_known_unit_weight_tells_how_many_fit(self) -> None:
        box = Carton(units=40, gross_weight=Weight(24100), unit_weight=Weight(580))

        (problem,) = check_carton(box, [weight(22680)], day=TODAY, place="ONT8")

        assert problem.code == "carton-gross-weight-over-units"
        assert problem.params["units"] == 37
        assert say(problem, Language.ZH) == (
            "每箱毛重 24.1 kg，ONT8 上限 22.68 kg，每箱不超过 37 件即可。"
        )

    def test_the_strictest_of_several_broken_rules_speaks(self) -> None:
        jewellery = weight(15000, code="jewellery", scope=Scope.JEWELLERY)
        box = Carton(units=40, gross_weight=Weight(24100), jewellery=True)

        (problem,) = check_carton(
            box, [weight(23000), jewellery, weight(20000, code="other")], day=TODAY, place="LTN1"
        )

        assert problem.params["limit"] == Weight(15000)

    def test_too_many_units_may_be_advice_only(self) -> None:
        rule = units(150, severity=Severity.ADVISORY)

        (problem,) = check_carton(carton(count=200), [rule], day=TODAY, place="ONT8")

        assert (problem.code, problem.field, problem.blocking) == (
            "carton-units-over",
            "units",
            False,
        )

    def test_what_is_not_typed_yet_is_not_refused(self) -> None:
        empty = carton(size=None, grams=None)

        assert check_carton(empty, [side(635), weight(22680)], day=TODAY, place="ONT8") == []

    def test_one_unit_alone_may_exceed_what_several_may_not(self) -> None:
        rule = weight(22680, scope=Scope.SEVERAL_UNITS)

        assert check_carton(carton(grams=30000, count=1), [rule], day=TODAY, place="X") == []


class TestUnderALimit:
    def test_least_sides_and_weight(self) -> None:
        rules = [
            side(181, sense=Sense.LEAST),
            side(100, code="second", measure=Measure.SECOND_SIDE, sense=Sense.LEAST),
            side(25, code="third", measure=Measure.THIRD_SIDE, sense=Sense.LEAST),
            weight(150, sense=Sense.LEAST),
            units(2, sense=Sense.LEAST),
        ]

        found = check_carton(carton((180, 99, 24), 149, 1), rules, day=TODAY, place="NRT1")

        assert [problem.code for problem in found] == [
            "carton-longest-side-under",
            "carton-second-side-under",
            "carton-third-side-under",
            "carton-gross-weight-under",
            "carton-units-under",
        ]
        assert check_carton(carton((181, 100, 25), 150, 2), rules, day=TODAY, place="X") == []

    def test_the_highest_floor_speaks(self) -> None:
        rules = [weight(150, sense=Sense.LEAST), weight(450, code="b", sense=Sense.LEAST)]

        (problem,) = check_carton(carton(grams=100), rules, day=TODAY, place="NRT1")

        assert problem.params["limit"] == Weight(450)


class TestMarks:
    def test_a_heavy_carton_needs_its_mark_as_advice(self) -> None:
        (problem,) = check_carton(carton(grams=15001), [mark_above(15000)], day=TODAY, place="DUS2")

        assert problem.code == "carton-needs-mark"
        assert not problem.blocking
        assert problem.params["mark"] == MARK
        assert say(problem, Language.ZH) == (
            "每箱毛重 15.001 kg，超过 15 kg，DUS2 要求箱顶和侧面贴 重件 标签。"
        )

    def test_at_the_limit_no_mark_is_needed(self) -> None:
        assert check_carton(carton(grams=15000), [mark_above(15000)], day=TODAY, place="X") == []

    def test_the_heaviest_mark_replaces_the_lighter(self) -> None:
        rules = [mark_above(22680), mark_above(45359, code="mechanical-lift")]

        (problem,) = check_carton(carton(grams=50000, count=1), rules, day=TODAY, place="ONT8")

        assert problem.params["limit"] == Weight(45359)


class TestMostUnits:
    def test_is_unknown_without_weights(self) -> None:
        assert most_units(Carton(units=3, gross_weight=Weight(900)), weight(800)) is None
        assert most_units(Carton(units=3, unit_weight=Weight(100)), weight(800)) is None
        weightless = Carton(units=3, gross_weight=Weight(900), unit_weight=Weight(0))
        assert most_units(weightless, weight(800)) is None

    def test_suggests_nothing_when_not_one_unit_fits(self) -> None:
        box = Carton(units=2, gross_weight=Weight(50000), unit_weight=Weight(24000))

        assert most_units(box, weight(22680)) is None

    def test_a_gross_weight_below_the_net_one_counts_no_packing(self) -> None:
        box = Carton(units=10, gross_weight=Weight(900), unit_weight=Weight(100))

        assert most_units(box, weight(850)) == 8


def test_ceilings_give_the_strictest_upper_limit_of_each_measure() -> None:
    rules = [side(914), weight(23000), weight(15000, code="jewellery"), mark_above(10000)]
    rules.append(weight(10000, code="single", scope=Scope.ONE_UNIT))

    found = ceilings(carton(), rules)

    assert {measure: rule.amount for measure, rule in found.items()} == {
        Measure.LONGEST_SIDE: 914,
        Measure.GROSS_WEIGHT: 15000,
    }
