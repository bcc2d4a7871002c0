"""Carton numbers are written as runs, and rows that touch are one run."""

from app.domain.paperwork.carton_ranges import cartons_by_sku, numbers, written
from tests.factories.shipment_record import shipment_record


def test_each_sku_names_the_cartons_that_hold_it() -> None:
    assert cartons_by_sku(shipment_record()) == {"BTL-750-BK": "1–3", "MUG-350-WH": "3"}


def test_a_gap_between_the_numbers_is_kept() -> None:
    assert written([range(1, 13), range(15, 16)]) == "1–12, 15"


def test_rows_that_follow_one_another_are_one_run() -> None:
    assert numbers(shipment_record().cartons) == (range(1, 4),)
