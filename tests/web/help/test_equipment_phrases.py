"""Lines about containers, trucks and pallets say only what their source says."""

from datetime import date

from flask import Flask

from app.catalogue.equipment import equipment, pallet_limits, pallets
from app.domain.sourcing import Source
from app.domain.stowage.equipment.pallets import Limits, LimitStatement
from app.web.help.equipment_phrases import phrase


def test_a_container_is_said_with_every_figure_published(app: Flask) -> None:
    hapag_lloyd = equipment()["20GP"].specifications[1]
    with app.test_request_context("/?lang=en"):
        assert phrase(hapag_lloyd) == (
            "inner length 590 cm, inner width 235.2 cm, inner height 239.5 cm, "
            "door width 234 cm, door height 229.2 cm, payload 28,130 kg"
        )


def test_a_payload_alone_is_said_alone(app: Flask) -> None:
    with app.test_request_context("/?lang=en"):
        assert phrase(equipment()["45HQ"].specifications[-1]) == "payload 25,660 kg"


def test_a_pallet_is_said_empty_and_loaded(app: Flask) -> None:
    with app.test_request_context("/?lang=zh"):
        assert phrase(pallets()["eur"].specifications[0]) == (
            "长 120 cm、宽 80 cm、高 14.4 cm、重 25 kg"
        )
        assert phrase(pallet_limits()["fba-eu"].statements[0]) == (
            "带托盘高不超过 180 cm、带托盘重不超过 500 kg、探出不超过 0 cm"
        )


def test_a_statement_of_nothing_says_nothing(app: Flask) -> None:
    stated = LimitStatement(source=Source("Somebody", date(2026, 1, 2)), limits=Limits())
    with app.test_request_context("/?lang=en"):
        assert phrase(stated) == ""
