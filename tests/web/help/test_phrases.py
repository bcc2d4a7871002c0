"""Lines for kinds of facts that no bundled table holds today."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from flask import Flask

from app.domain.customs.fees import FeePeriod
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity
from app.domain.trade.platforms import Platform
from app.web.help.phrases import phrase

SOURCE = Source("Somebody", date(2026, 1, 2))


@dataclass(frozen=True)
class Unheard:
    code: str = "unheard"


def test_a_kind_without_a_phrase_is_left_to_its_name(app: Flask) -> None:
    with app.test_request_context("/?lang=en"):
        assert phrase(Unheard()) == ""


def test_a_fee_without_limits_is_its_share_alone(app: Flask) -> None:
    period = FeePeriod(validity=Validity(), percent=Decimal("0.125"), source=SOURCE)
    with app.test_request_context("/?lang=en"):
        assert phrase(period) == "0.125% of the value"


def test_a_platform_without_sites_says_nothing_of_them(app: Flask) -> None:
    platform = Platform(code="x", name=Name("X", "X"), sites=(), sources=(SOURCE,))
    with app.test_request_context("/?lang=en"):
        assert phrase(platform) == ""
