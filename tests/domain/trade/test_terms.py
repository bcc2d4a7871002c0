"""A trade term names a place, and four of them are for ships only."""

from dataclasses import replace
from datetime import date

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.terms import Bearer, TradeTerm, check_trade_term
from app.domain.transport import Mode

PORT = Name("port of shipment", "装运港")
FOB = TradeTerm(
    code="FOB",
    year=2020,
    name=Name("Free On Board", "船上交货"),
    consequence=Name("You pay until on board.", "付到装上船"),
    place=PORT,
    risk_passes=Name("on board", "装上船"),
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.BUYER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=True,
    transaction_mode="3",
    sources=(Source("ICC", date(2026, 1, 1)),),
)


def test_a_term_with_its_place_and_a_ship_is_complete() -> None:
    assert check_trade_term(FOB, place="Ningbo", mode=Mode.SEA) == []


def test_a_term_without_a_place_means_nothing() -> None:
    (problem,) = check_trade_term(FOB, place="  ", mode=Mode.SEA)
    assert (problem.code, problem.field, problem.blocking) == ("term-place-missing", "place", True)
    assert problem.params == {"term": "FOB", "place": PORT}


def test_a_ships_term_by_air_is_advised_against_but_allowed() -> None:
    (problem,) = check_trade_term(FOB, place="Ningbo", mode=Mode.AIR)
    assert (problem.code, problem.blocking) == ("term-sea-only", False)


def test_a_term_for_any_mode_goes_by_air() -> None:
    fca = replace(FOB, code="FCA", sea_only=False)
    assert check_trade_term(fca, place="Ningbo", mode=Mode.AIR) == []
