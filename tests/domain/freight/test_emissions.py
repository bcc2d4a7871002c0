"""An estimate of greenhouse gases: weight, distance, factor."""

from dataclasses import replace
from decimal import Decimal

from app.catalogue.emission_factors import factor_sets
from app.domain.freight.emissions import distance, emissions
from app.domain.quantities.weight import Weight
from app.domain.transport import Mode

UK = factor_sets()["uk-2025"]
SHANGHAI, LOS_ANGELES = (314, 1215), (337, -1183)


def test_a_tonne_over_the_globe_gives_off_its_factor_for_every_kilometre() -> None:
    found = emissions(
        Weight.of(1000),
        way=[SHANGHAI, LOS_ANGELES],
        mode=Mode.AIR,
        factors=UK,
        along_lane=False,
    )
    assert found
    assert 10_400 < found.kilometres < 10_500
    assert found.kilograms == round(found.kilometres * Decimal("0.89939"))
    assert found.factors is UK


def test_a_degree_of_the_equator_is_a_hundred_and_eleven_kilometres() -> None:
    assert distance([(0, 0), (0, 10)]) == 111
    assert distance([(0, 0), (0, 10), (0, 20)]) == 222
    assert distance([(0, 0)]) == 0


def test_antipodes_and_equal_places_are_measured_too() -> None:
    assert distance([(0, 0), (0, 1800)]) == 20_015
    assert distance([(314, 1215), (314, 1215)]) == 0


def test_a_mode_that_the_set_lacks_has_no_estimate() -> None:
    bare = replace(UK, factors={Mode.SEA: Decimal("0.01")})
    assert (
        emissions(Weight(1), way=[SHANGHAI], mode=Mode.AIR, factors=bare, along_lane=False) is None
    )
