import pytest

from app.domain.naming import Language
from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.packing.review import check_plausible, review
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Content
from app.wording.problems import say
from tests.factories.carton_rules import side, weight

PRODUCTS = {"BTL": UnitMeasures(size=Box.of_mm(80, 80, 265), weight=Weight(450))}
UNKNOWN = {"BTL": UnitMeasures()}


def row(
    size: tuple[int, int, int] | None = (480, 360, 300), grams: int | None = 11500
) -> CartonGroup:
    return CartonGroup(
        count=2,
        contents=(Content(sku="BTL", quantity=24),),
        size=Box.of_mm(*size) if size else None,
        gross_weight=None if grams is None else Weight(grams),
    )


class TestPlausibility:
    def test_a_sound_carton_raises_nothing(self) -> None:
        assert check_plausible(row(), PRODUCTS) == []

    def test_gross_weight_below_net_is_refused(self) -> None:
        (problem,) = check_plausible(row(grams=10799), PRODUCTS)

        assert problem.blocking
        assert say(problem, Language.ZH) == (
            "毛重小于净重：每箱毛重 10.799 kg，箱内商品净重 10.8 kg，请核对。"
        )

    def test_gross_weight_far_above_net_is_doubted(self) -> None:
        (problem,) = check_plausible(row(grams=32401), PRODUCTS)

        assert (problem.code, problem.blocking) == ("carton-gross-far-over-net", False)
        assert check_plausible(row(grams=32400), PRODUCTS) == []

    def test_contents_larger_than_the_carton_are_doubted(self) -> None:
        (problem,) = check_plausible(row((400, 300, 300)), PRODUCTS)

        assert (problem.code, problem.params["units"]) == ("carton-contents-too-large", 24)

    @pytest.mark.parametrize("size", [(4800, 3600, 3000), (48, 36, 30)])
    def test_figures_in_the_wrong_unit_show_in_the_density(
        self, size: tuple[int, int, int]
    ) -> None:
        (problem,) = check_plausible(row(size), UNKNOWN)

        assert (problem.code, problem.blocking) == ("carton-density", False)

    def test_what_is_unknown_is_not_doubted(self) -> None:
        assert check_plausible(row(None, None), PRODUCTS) == []
        assert check_plausible(row(grams=100_000), UNKNOWN) == []
        assert check_plausible(row(None, 11500), {}) == []


def test_review_places_every_problem_at_its_row() -> None:
    rows = [row(), row((660, 360, 300), 10000)]

    found = review(rows, products=PRODUCTS, rules=[side(635), weight(10000)], place="ONT8")

    assert [(problem.code, problem.field) for problem in found] == [
        ("carton-gross-weight-over-units", "cartons.0.gross_weight"),
        ("carton-longest-side-over", "cartons.1.length"),
        ("carton-gross-under-net", "cartons.1.gross_weight"),
    ]
