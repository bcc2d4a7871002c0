"""What is wanted is kept whole by a job, and cartons are chosen by their numbers."""

from datetime import date

import pytest

from app.domain.paperwork.document import PaperLanguage
from app.domain.problems import Problem
from app.usecases.materials.order import Chosen, MaterialOrder, chosen_of, with_all_cartons
from tests.factories.shipment_record import shipment_record

ORDER = MaterialOrder(
    recipient="示例货代",
    day=date(2026, 11, 22),
    page="/p/IP-2026-0001/papers/1/materials",
    person_id=1,
    cartons="1-3",
    language=PaperLanguage.EN,
    templates=(4, 2),
)


def test_an_order_is_kept_and_read_again() -> None:
    assert MaterialOrder.load(ORDER.dump()) == ORDER


def test_no_numbers_and_all_numbers_are_the_whole_shipment() -> None:
    for text in ("", "1-3", "3, 1, 2"):
        chosen = chosen_of(shipment_record(), text)
        assert isinstance(chosen, Chosen)
        assert chosen.whole
        assert chosen.record == shipment_record()
        assert with_all_cartons(ORDER, chosen).cartons == ""


def test_some_numbers_are_a_part_beside_the_whole() -> None:
    chosen = chosen_of(shipment_record(), "2-3")
    assert isinstance(chosen, Chosen)
    assert not chosen.whole
    assert (chosen.record.carton_count, chosen.all.carton_count) == (2, 3)
    assert with_all_cartons(ORDER, chosen) is ORDER


@pytest.mark.parametrize(
    ("text", "code"), [("x", "label-cartons-unreadable"), ("4", "materials-carton-unknown")]
)
def test_what_is_no_carton_is_refused(text: str, code: str) -> None:
    found = chosen_of(shipment_record(), text)
    assert isinstance(found, Problem)
    assert (found.code, found.field) == (code, "cartons")
