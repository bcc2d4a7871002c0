"""The shipped programmes: every limit has a source, and disputes are settled by date."""

from datetime import date

import pytest

from app.catalogue.countries import destinations
from app.catalogue.programmes import programme_for, programmes
from app.domain.packing.limits import check_carton
from app.domain.packing.rules import AppliedRule, Carton, Measure, Sense, applied_rules
from app.domain.programme.carton_ids import pasted_ids
from app.domain.programme.selling import SellingProgramme
from app.domain.quantities.length import Box, Length
from app.domain.quantities.weight import Weight

TODAY = date(2026, 11, 22)
ALL = pytest.mark.parametrize("programme", programmes().values(), ids=str)


def applied(code: str, *, day: date = TODAY) -> dict[str, AppliedRule]:
    rules = applied_rules(programmes()[code].carton_rules, day=day)
    return {each.rule.code: each for each in rules}


@ALL
def test_every_statement_was_reviewed_before_today(programme: SellingProgramme) -> None:
    for rule in programme.carton_rules:
        assert rule.source.reviewed_on <= TODAY
        assert rule.stated_on is None or rule.stated_on <= rule.source.reviewed_on


@ALL
def test_statements_that_compete_are_about_the_same_thing(programme: SellingProgramme) -> None:
    kinds: dict[str, set[tuple[object, ...]]] = {}
    for rule in programme.carton_rules:
        kinds.setdefault(rule.code, set()).add((rule.measure, rule.sense, rule.scope))
    assert all(len(kind) == 1 for kind in kinds.values())


@ALL
def test_every_programme_can_name_the_first_carton_or_read_its_id(
    programme: SellingProgramme,
) -> None:
    if programme.numbering.by_platform:
        first = programme.numbering.write("FBA17QK3M8XZ", 1)
        found = pasted_ids(first, programme=programme, shipment_id="FBA17QK3M8XZ", count=1)
        assert found == ((first,), [])
    else:
        assert programme.numbering.write("IP-2026-0042-1", 1) == "IP-2026-0042-1-001"


def test_amazon_united_states_applies_the_newest_length_and_shows_the_older() -> None:
    """Sellers were told on 2025-06-20 that 36 in is allowed; older pages say 25 in a side."""
    length = applied("fba-us")["longest-side"]

    assert length.rule.limit == Length(914)
    assert length.rule.stated_on == date(2025, 6, 20)
    assert length.disputed
    assert {other.limit for other in length.others} == {Length(635)}
    assert applied("fba-us", day=date(2025, 1, 1))["longest-side"].rule.limit == Length(635)


def test_amazon_distribution_still_says_25_inches_a_side() -> None:
    assert applied("awd")["longest-side"].rule.limit == Length(635)


def test_amazon_japan_applies_the_dated_30_kg_and_shows_the_undated_40_kg() -> None:
    weight = applied("fba-jp")["gross-weight"]

    assert weight.rule.limit == Weight(30000)
    assert [other.limit for other in weight.others] == [Weight(40000)]


def test_fifty_pounds_meet_the_limit_and_half_a_kilogram_more_does_not() -> None:
    rules = programmes()["fba-us"].carton_rules
    size = Box.of_mm(520, 380, 360)

    at = check_carton(
        Carton(units=40, size=size, gross_weight=Weight(22680)), rules, day=TODAY, place="ONT8"
    )
    above = check_carton(
        Carton(units=40, size=size, gross_weight=Weight(23180)), rules, day=TODAY, place="ONT8"
    )

    assert at == []
    assert [problem.code for problem in above] == ["carton-gross-weight-over"]


def test_a_single_heavy_unit_is_taken_with_the_right_mark() -> None:
    rules = programmes()["fba-us"].carton_rules
    carton = Carton(units=1, size=Box.of_mm(1200, 700, 300), gross_weight=Weight(46000))

    (problem,) = check_carton(carton, rules, day=TODAY, place="ONT8")

    assert not problem.blocking
    assert problem.params["limit"] == Weight(45359)


@pytest.mark.parametrize("code", ["fba-eu", "fba-uk"])
def test_europe_allows_23_kg_with_a_mark_above_15_and_15_for_jewellery(code: str) -> None:
    limits = {rule_code: each.rule.limit for rule_code, each in applied(code).items()}

    assert limits == {
        "longest-side": Length(635),
        "gross-weight": Weight(23000),
        "jewellery-weight": Weight(15000),
        "heavy-package": Weight(15000),
    }


@pytest.mark.parametrize("code", ["fba-ca", "fbt", "overseas-warehouse"])
def test_where_no_limit_was_reviewed_none_is_shipped_and_that_is_said(code: str) -> None:
    programme = programmes()[code]

    assert not any(rule.sense is Sense.MOST for rule in programme.carton_rules)
    assert [problem.code for problem in programme.limit_problems()] == ["programme-limits-unknown"]


def test_a_records_kind_and_country_name_a_programme() -> None:
    kinds = [("fba", "US"), ("fba", "GB"), ("fba", "PL"), ("3pl", "NL"), ("wfs", "US")]

    found = [programme_for(kind, country) for kind, country in kinds]

    assert [each and each.code for each in found] == [
        "fba-us",
        "fba-uk",
        "fba-eu",
        "overseas-warehouse",
        "wfs",
    ]
    assert programme_for("wfs", "DE") is None


@pytest.mark.parametrize("country", list(destinations()))
def test_every_destination_has_a_programme(country: str) -> None:
    received = [each for each in programmes().values() if country in each.countries]

    assert received
    assert programme_for("3pl", country) is not None


def test_latest_arrival_abroad_is_75_days_and_30_after_the_first() -> None:
    """Amazon's announcement on automatic closure, in force since 2024-02-01."""
    rules = {rule.code: rule for rule in programmes()["fba-us"].arrival_rules}

    assert rules["after-creation"].latest(date(2026, 11, 20)) == date(2027, 2, 3)
    assert rules["after-first-arrival"].days == 30


def test_no_upper_limit_of_units_refuses_a_carton() -> None:
    """The 150 units a case come from one undated page, so they only advise."""
    units = applied("fba-us")["units"].rule

    assert (units.measure, units.limit) == (Measure.UNITS, 150)
    (problem,) = check_carton(Carton(units=151), [units], day=TODAY, place="ONT8")
    assert not problem.blocking


def test_amazon_asks_for_five_identical_cartons_of_an_item() -> None:
    """Amazon's inbound placement fee policy of August 2024, as SoStocked quotes it."""
    rule = programmes()["fba-us"].identical_cartons

    assert rule is not None
    assert (rule.least, rule.currency) == (5, "USD")
    assert (rule.source.url or "").startswith("https://")
    assert programmes()["wfs"].identical_cartons is None
