"""Every kind of movement is described, and asks for what the table can keep."""

import pytest

from app.domain.movement.kind_facts import KIND_FACTS
from app.domain.movement.kinds import MovementKind
from app.domain.naming import Name
from app.persistence.tables.movements import Movement

CONTAINERS_OWN = {"master_bill", "house_bill", "vessel", "voyage", "seal"}


@pytest.mark.parametrize("kind", MovementKind)
def test_each_kind_has_a_number_a_party_and_a_note(kind: MovementKind) -> None:
    fact = KIND_FACTS[kind]
    assert fact.kind is kind
    assert {"number", "party", "note"} <= fact.entries.keys()
    assert fact.entries.keys() <= set(Movement.__table__.columns.keys())


def test_bills_vessel_and_seal_are_a_containers() -> None:
    asked = {kind for kind, fact in KIND_FACTS.items() if CONTAINERS_OWN & fact.entries.keys()}
    assert asked == {MovementKind.CONTAINER}


def test_goods_may_pass_several_warehouses_but_sail_in_one_container() -> None:
    shared = {kind for kind, fact in KIND_FACTS.items() if not fact.one_at_a_time}
    assert shared == {MovementKind.WAREHOUSE_ENTRY}


def test_a_container_comes_back_on_another_voyage_under_its_number() -> None:
    again = {kind for kind, fact in KIND_FACTS.items() if not fact.numbered_once}
    assert again == {MovementKind.CONTAINER}


def test_a_movement_is_called_by_its_number_once_it_has_one() -> None:
    fact = KIND_FACTS[MovementKind.FORWARDER_ORDER]
    assert fact.called("YT2026112201") == Name("Forwarder order YT2026112201", "运单 YT2026112201")
    assert fact.called("").en == "Forwarder order (number to come)"
