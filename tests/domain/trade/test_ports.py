"""Ports are found by country and mode."""

from datetime import date

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.ports import Port, ports_for
from app.domain.transport import Mode


def port(code: str, *modes: Mode) -> Port:
    return Port(
        code=code,
        name=Name("Port", "港"),
        modes=frozenset(modes),
        sources=(Source("UN/LOCODE", date(2026, 1, 1)),),
    )


def test_a_port_knows_its_country_by_its_code() -> None:
    assert port("DEHAM", Mode.SEA).country == "DE"


def test_only_ports_of_the_country_and_mode_are_offered_in_order() -> None:
    hamburg, frankfurt = port("DEHAM", Mode.SEA, Mode.RAIL), port("DEFRA", Mode.AIR)
    bremerhaven, genoa = port("DEBRV", Mode.SEA), port("ITGOA", Mode.SEA)
    known = [hamburg, frankfurt, bremerhaven, genoa]
    assert ports_for(known, country="DE", mode=Mode.SEA) == [hamburg, bremerhaven]
