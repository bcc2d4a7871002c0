from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.packaging import export_carton, handling, stock_cartons
from app.catalogue.programmes import programmes
from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.limits import breaches, check_carton
from app.domain.packing.packaging import Batch, Terms
from app.domain.packing.proposal import propose
from app.domain.packing.rules import Carton, Measure, applied_rules
from app.domain.problems import Severity
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight

TODAY = date(2026, 11, 22)
FLASK = UnitMeasures(size=Box.of_mm(80, 80, 265), weight=Weight(450))


@pytest.mark.parametrize("code", list(programmes()))
def test_a_proposal_is_accepted_by_every_programme(code: str) -> None:
    rules = tuple(each.rule for each in applied_rules(programmes()[code].carton_rules, day=TODAY))
    terms = Terms(rules=rules, place=code, packaging=export_carton())

    proposal = propose(Batch(sku="BTL", quantity=1201, unit=FLASK), terms)

    assert sum(group.units for group in proposal.groups) == 1201
    for group in proposal.groups:
        carton = group.carton({"BTL": FLASK})
        found = check_carton(carton, rules, day=TODAY, place=code)
        assert all(problem.severity is Severity.ADVISORY for problem in found)


def test_our_own_cartons_stay_clear_of_limits_in_dispute() -> None:
    """Amazon's 36 in are in force, but cartons of 25 in are taken by every source's word."""
    rules = programmes()["fba-us"].carton_rules
    in_force = tuple(each.rule for each in applied_rules(rules, day=TODAY))

    proposal = propose(
        Batch(sku="BTL", quantity=1200, unit=FLASK),
        Terms(rules=in_force, place="ONT8", packaging=export_carton()),
    )

    assert proposal.groups
    for group in proposal.groups:
        assert group.size is not None
        assert group.size.sides[0].millimetres <= 635


def test_stock_cartons_keep_to_our_own_limits_and_name_their_source() -> None:
    limits = [rule for rule in export_carton().rules if rule.measure is Measure.LONGEST_SIDE]
    assert len({each.size for each in stock_cartons()}) == len(stock_cartons()) == 9
    for each in stock_cartons():
        assert breaches(Carton(units=2, size=each.size), limits, place="ONT8") == []
        assert not each.own
        assert (each.sources[0].url or "").startswith("https://")


def test_one_more_carton_counts_as_twenty_litres_until_somebody_says_otherwise() -> None:
    assert handling().volume.cubic_metres == Decimal("0.02")
    assert handling().sources[0].reviewed_on == TODAY
