"""Four trade terms are for ships only."""

from dataclasses import replace
from datetime import date

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.terms import Bearer, TradeTerm, check_trade_term
from app.domain.transport import Mode

FOB = TradeTerm(
    code="FOB",
    year=2020,
    name=Name("Free On Board", "船上交货"),
    consequence=Name("You pay until on board.", "付到装上船"),
    place=Name("port of shipment", "装运港"),
    risk_passes=Name("on board", "装上船"),
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.BUYER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=True,
    transaction_mode="3",
    sources=(Source("ICC", date(2026, 1, 1)),),
)


def test_a_ships_term_goes_by_ship() -> None:
    assert check_trade_term(FOB, mode=Mode.SEA) == []


def test_a_ships_term_by_air_is_advised_against_but_allowed() -> None:
    (problem,) = check_trade_term(FOB, mode=Mode.AIR)
    assert (problem.code, problem.blocking) == ("term-sea-only", False)


def test_a_term_for_any_mode_goes_by_air() -> None:
    fca = replace(FOB, code="FCA", sea_only=False)
    assert check_trade_term(fca, mode=Mode.AIR) == []
