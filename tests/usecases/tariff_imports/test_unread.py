"""Rates in words are found, those of measures too, and seasons are not among them."""

from dataclasses import replace

from app.usecases.tariff_imports.unread import UnreadRate, unread_rates
from tests.factories.tariffs import DUMPING, ROWS

SEASONS = "8% (01 NOV - 14 MAY), 14% (15 MAY - 31 OCT)"


def test_only_rates_without_a_figure_are_unread() -> None:
    worded = replace(DUMPING, rate="See the regulation")
    rows = [
        replace(ROWS[2], measures=(DUMPING, worded)),
        replace(ROWS[3], general=SEASONS),
        replace(ROWS[6], general="Entry Price"),
    ]
    assert list(unread_rates(rows)) == [
        UnreadRate("95030000", "mfn", "Entry Price"),
        UnreadRate("96170010", "anti-dumping", "See the regulation"),
    ]
