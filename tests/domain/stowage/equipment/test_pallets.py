"""Pallets: what leaves the load the least, what a programme takes, and the room above the deck."""

from datetime import date

from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.stowage.equipment.pallets import (
    Deck,
    Limits,
    LimitStatement,
    Pallet,
    PalletLimits,
    PalletSpecification,
    deck_of,
)
from app.domain.stowage.request import Container, Rules

ONE = Source("One maker", date(2026, 1, 2))
OTHER = Source("Another maker", date(2026, 1, 2))
PALLET = Pallet(
    code="euro",
    name=Name("Euro", "欧标"),
    specifications=(
        PalletSpecification(
            source=ONE,
            length=Length(1200),
            width=Length(800),
            height=Length(144),
            weight=Weight(20_000),
        ),
        PalletSpecification(
            source=OTHER,
            length=Length(1198),
            width=Length(801),
            height=Length(150),
            weight=Weight(25_000),
        ),
    ),
)
BARE = Pallet(
    code="bare",
    name=Name("Bare", "光"),
    specifications=(PalletSpecification(source=ONE, length=Length(1165), width=Length(1165)),),
)
LIMITS = Limits(loaded_height=Length(1800), gross_weight=Weight(500_000), overhang=Length(25))


def test_the_load_is_left_the_least_that_any_source_leaves_it() -> None:
    assert (PALLET.length, PALLET.width) == (Length(1198), Length(800))
    assert (PALLET.height, PALLET.weight) == (Length(150), Weight(25_000))
    assert PALLET.sources == (ONE, OTHER)


def test_the_room_above_the_deck_reaches_over_its_edges_and_up_to_the_limit() -> None:
    deck = deck_of(PALLET, limits=LIMITS)
    assert isinstance(deck, Deck)
    assert deck.room == Container(id="euro", inner=(1248, 850, 1650), max_payload=475_000)
    assert deck.rules == Rules(overhang=25)


def test_limits_that_are_not_known_allow_any_weight_and_no_overhang() -> None:
    deck = deck_of(PALLET, limits=Limits(loaded_height=Length(1800)))
    assert isinstance(deck, Deck)
    assert deck.room == Container(id="euro", inner=(1198, 800, 1650), max_payload=None)
    assert deck.rules == Rules()


def test_a_low_door_keeps_the_load_lower() -> None:
    deck = deck_of(PALLET, limits=LIMITS)
    assert isinstance(deck, Deck)
    assert deck.below(1600).room.inner == (1248, 850, 1450)
    assert deck.below(2274) == deck.below(None) == deck


def test_what_no_source_says_of_a_pallet_is_asked_for() -> None:
    problems = deck_of(BARE, limits=Limits())
    assert isinstance(problems, list)
    assert [(each.code, each.field) for each in problems] == [
        ("pallet-deck-height-unknown", "deck_height"),
        ("pallet-weight-unknown", "pallet_weight"),
        ("pallet-loaded-height-unknown", "loaded_height"),
    ]


def test_a_persons_own_figures_of_the_empty_pallet_go_before_those_published() -> None:
    deck = deck_of(PALLET, limits=LIMITS, height=Length(120), weight=Weight(18_000))
    assert isinstance(deck, Deck)
    assert (deck.size, deck.weight) == ((1198, 800, 120), 18_000)
    own = deck_of(BARE, limits=LIMITS, height=Length(150), weight=Weight(40_000))
    assert isinstance(own, Deck)
    assert own.room.inner == (1215, 1215, 1650)


def test_an_empty_pallet_that_reaches_its_limits_is_refused() -> None:
    limits = Limits(loaded_height=Length(150), gross_weight=Weight(25_000))
    problems = deck_of(PALLET, limits=limits)
    assert isinstance(problems, list)
    assert [(each.code, each.field) for each in problems] == [
        ("pallet-no-height-left", "loaded_height"),
        ("pallet-no-weight-left", "gross_weight"),
    ]


def statement(day: date | None, limits: Limits) -> LimitStatement:
    return LimitStatement(source=ONE, stated_on=day, limits=limits)


def test_of_each_limit_the_newest_statement_that_names_it_applies() -> None:
    undated = statement(None, Limits(loaded_height=Length(1500), overhang=Length(0)))
    old = statement(date(2024, 1, 1), Limits(loaded_height=Length(1700)))
    new = statement(date(2025, 1, 1), Limits(loaded_height=Length(1800)))
    programme = PalletLimits(
        code="fba", name=Name("FBA", "FBA"), pallets=("euro",), statements=(undated, old, new)
    )
    assert programme.sources == (ONE, ONE, ONE)
    assert programme.on(date(2026, 1, 1)) == Limits(loaded_height=Length(1800), overhang=Length(0))
    assert programme.on(date(2024, 6, 1)).loaded_height == Length(1700)
    assert programme.on(date(2023, 1, 1)).loaded_height == Length(1500)
