"""Ports, channels, terms, routes, importers, platforms and flags: complete, consistent, sourced."""

import re
from collections.abc import Mapping

import pytest

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.channels import clock_starts, final_deliveries, main_legs, modes
from app.catalogue.countries import countries
from app.catalogue.declaration_routes import declaration_routes, supervision_modes
from app.catalogue.importer_kinds import importer_kinds
from app.catalogue.platforms import platforms
from app.catalogue.ports import ports
from app.catalogue.tax_modes import tax_modes
from app.catalogue.trade_terms import trade_terms
from app.domain.trade.importers import ImporterKind
from app.domain.trade.tax_modes import TaxMode
from app.domain.trade.terms import Bearer
from app.domain.transport import ClockStart, FinalDelivery, MainLeg, Mode


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        (Mode, modes()),
        (MainLeg, main_legs()),
        (FinalDelivery, final_deliveries()),
        (ClockStart, clock_starts()),
        (TaxMode, tax_modes()),
        (ImporterKind, importer_kinds()),
    ],
)
def test_every_word_of_the_rules_has_its_facts(
    words: type[Mode], facts: Mapping[str, object]
) -> None:
    assert set(facts) == {word.value for word in words}


def test_every_final_delivery_follows_some_main_leg_and_every_leg_has_one() -> None:
    legs = main_legs().values()
    assert all(leg.channels for leg in legs)
    assert {delivery for leg in legs for delivery in leg.channels} == set(FinalDelivery)


def test_no_two_channels_share_a_name() -> None:
    names = [name for leg in main_legs().values() for name in leg.channels.values()]
    assert len({name.zh for name in names}) == len({name.en for name in names}) == len(names)


def test_overland_legs_and_overland_countries_agree() -> None:
    overland = {leg.mode for leg in main_legs().values() if leg.overland}
    assert overland == {Mode.RAIL, Mode.TRUCK}
    assert any(country.reached_overland for country in countries().values())


def test_ports_are_locodes_of_known_countries() -> None:
    for port in ports().values():
        assert re.fullmatch(r"[A-Z]{2}[A-Z2-9]{3}", port.code)
        assert port.country in countries()


def test_the_eleven_incoterms_2020_are_there() -> None:
    expected = {"EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"}
    assert set(trade_terms()) == expected
    assert {term.year for term in trade_terms().values()} == {2020}


def test_incoterms_2020_as_the_icc_has_them() -> None:
    terms = trade_terms().values()
    assert {term.code for term in terms if term.sea_only} == {"FAS", "FOB", "CFR", "CIF"}
    assert {term.code for term in terms if term.insurance is Bearer.SELLER} == {"CIF", "CIP"}
    assert {term.code for term in terms if term.import_duty is Bearer.SELLER} == {"DDP"}
    assert {term.code for term in terms if term.export_clearance is Bearer.BUYER} == {"EXW"}
    paid_by_buyer = {term.code for term in terms if term.main_freight is Bearer.BUYER}
    assert paid_by_buyer == {"EXW", "FCA", "FAS", "FOB"}


@pytest.mark.parametrize(
    ("code", "meaning"), [("FOB", "3"), ("CIF", "1"), ("CFR", "2"), ("EXW", "7"), ("DDP", "1")]
)
def test_terms_map_to_chinas_transaction_modes(code: str, meaning: str) -> None:
    """China Customs 成交方式代码表: 1 CIF, 2 C&F, 3 FOB, 7 EXW."""
    assert trade_terms()[code].transaction_mode == meaning


def test_routes_name_known_supervision_modes_and_every_mode_is_used() -> None:
    used = {code for route in declaration_routes().values() for code in route.supervision_modes}
    assert used == set(supervision_modes())


def test_a_bought_title_prints_nothing_and_brings_no_rebate() -> None:
    route = declaration_routes()["forwarder-title"]
    assert (route.rebate, route.prints_exporter_papers, route.supervision_modes) == (
        False,
        False,
        (),
    )
    assert route.warnings


def test_a_borrowed_importer_asks_no_number_and_shows_its_risks() -> None:
    forwarder = importer_kinds()["forwarder"]
    assert not forwarder.needs_tax_numbers
    assert len(forwarder.risks) >= 3


def test_sites_are_in_known_countries_and_their_codes_differ() -> None:
    sites = [site for platform in platforms().values() for site in platform.sites]
    assert {site.country for site in sites} <= set(countries())
    assert len({site.code for site in sites}) == len(sites)


def test_there_are_four_battery_kinds_and_they_come_first() -> None:
    kinds = [flag.battery for flag in cargo_flags().values()]
    assert kinds == [True] * 4 + [False] * 3


def test_modes_of_tax_say_what_the_price_contains() -> None:
    assert [fact.code for fact in tax_modes().values()] == ["included", "own", "deferred"]
