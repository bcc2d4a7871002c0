from itertools import pairwise

import pytest

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.catalogue.tariffs.us import US
from app.catalogue.tariffs.us.agencies import AGENCIES
from app.catalogue.tariffs.us.programmes import EXCLUSIONS, MARKS, MEASURES, PROGRAMMES, SCOPES
from app.domain.customs.duties.conditions import NotFor
from app.domain.customs.duties.scopes import OUT, PREFIX_DIGITS
from app.domain.customs.duties.tariff import Measure

ALL = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.code)
FILES = pytest.mark.parametrize("name", [*SCOPES])

CODES = {measure.code for measure in MEASURES}
EXEMPTING = {heading for measure in MEASURES for heading in measure.exempt}
CLAIMED = {exclusion.code for exclusion in EXCLUSIONS}
BY_USE = {
    condition.heading
    for measure in MEASURES
    for condition in measure.conditions
    if isinstance(condition, NotFor)
}


@ALL
def test_every_measure_belongs_to_a_programme_with_a_name_and_rests_on_a_source(
    measure: Measure,
) -> None:
    assert measure.programme in PROGRAMMES
    assert measure.programme in PROGRAMME_NAMES
    assert measure.sources
    assert measure.yields_to <= set(PROGRAMMES[: PROGRAMMES.index(measure.programme)])


@ALL
def test_no_two_rates_of_a_measure_hold_on_one_day(measure: Measure) -> None:
    for earlier, later in pairwise(measure.rates):
        assert earlier.validity.valid_to
        assert later.validity.valid_from
        assert later.validity.valid_from > earlier.validity.valid_to


def test_no_heading_stands_twice() -> None:
    assert len(US.measures) == len(MEASURES)
    assert len(US.exclusions) == len(EXCLUSIONS)


@FILES
def test_every_list_names_prefixes_under_headings_that_are_known(name: str) -> None:
    for prefix, listings in SCOPES[name].listings.items():
        assert prefix.isdigit()
        assert len(prefix) in PREFIX_DIGITS
        headings = {listing.heading for listing in listings}
        assert headings <= CODES | EXEMPTING | CLAIMED | BY_USE | {OUT}


@FILES
def test_every_prefix_begins_a_code_of_the_schedule_or_of_its_past(name: str) -> None:
    prefixes = SCOPES[name].listings
    strange = [prefix for prefix in prefixes if not any(US.candidates(prefix[:8]))]
    assert len(strange) <= len(prefixes) // 50, strange


def test_every_measure_but_the_universal_ones_is_named_by_a_list() -> None:
    named = {
        listing.heading
        for scope in SCOPES.values()
        for listings in scope.listings.values()
        for listing in listings
    }
    assert {measure.code for measure in MEASURES if not measure.universal} <= named


def test_every_exclusion_spares_known_measures() -> None:
    for exclusion in EXCLUSIONS:
        assert exclusion.measures
        assert exclusion.measures <= CODES


def test_flags_name_orders_and_agencies() -> None:
    orders = MARKS["orders"].listings.values()
    assert {listing.heading for listings in orders for listing in listings} == {
        OUT,
        "anti-dumping",
        "countervailing",
    }
    flags = MARKS["agencies"].listings.values()
    letters = {listing.heading[:2] for listings in flags for listing in listings}
    assert letters - {OUT} - AGENCIES.keys() <= {"EH"}


def test_the_lists_are_read_once_and_counted_by_file() -> None:
    assert SCOPES["section_301"] is SCOPES["section_301"]
    assert len(SCOPES) == 9
