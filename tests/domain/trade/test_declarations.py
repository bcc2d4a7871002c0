"""A declaration route allows some supervision modes, or leaves the choice to the forwarder."""

from dataclasses import replace
from datetime import date

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.declarations import (
    DeclarationRoute,
    SupervisionMode,
    check_supervision_mode,
)

SOURCES = (Source("a made-up notice", date(2026, 1, 1)),)
NAME = Name("name", "名称")
OWN = DeclarationRoute(
    code="own",
    name=Name("Own title", "自有抬头"),
    consequence=NAME,
    warnings=(),
    rebate=True,
    prints_exporter_papers=True,
    supervision_modes=("9810", "0110"),
    sources=SOURCES,
)


def mode(code: str) -> SupervisionMode:
    return SupervisionMode(code=code, name=NAME, note=NAME, sources=SOURCES)


def test_a_mode_of_the_route_passes() -> None:
    assert check_supervision_mode(OWN, mode=mode("0110")) == []


def test_another_mode_is_refused_with_the_ones_allowed() -> None:
    (problem,) = check_supervision_mode(OWN, mode=mode("1039"))
    assert problem.code == "supervision-mode-mismatch"
    assert problem.params["allowed"] == "9810, 0110"


def test_a_route_without_modes_asks_for_none() -> None:
    (problem,) = check_supervision_mode(replace(OWN, supervision_modes=()), mode=mode("0110"))
    assert problem.code == "supervision-mode-not-asked"
