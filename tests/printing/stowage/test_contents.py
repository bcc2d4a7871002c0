"""What is in a load, in both languages."""

from dataclasses import replace

from app.domain.naming import Name
from app.printing.stowage import contents
from tests.factories.loading_facts import ITEMS, loading_facts

FACTS = loading_facts()
CONTAINER, PALLET = FACTS.units


def test_weight_stands_against_the_payload_where_there_is_one() -> None:
    assert contents.load(FACTS, CONTAINER) == Name(
        "348 kg of 28,000 kg (1.2 %)", "348 kg，限重 28,000 kg（1.2 %）"
    )
    assert contents.load(FACTS, PALLET) == Name("48 kg", "48 kg")


def test_what_is_to_be_heeded_is_said_of_an_item() -> None:
    lamp, vase, _ = ITEMS

    assert contents.warnings(FACTS, lamp) == ()
    assert contents.warnings(FACTS, vase) == (
        Name("This side up", "此面朝上"),
        Name("Nothing on top", "上面不可压货"),
    )


def test_the_stop_is_said_where_there_are_several() -> None:
    lamp, vase, _ = ITEMS
    two = replace(FACTS, items=(lamp, replace(vase, stop=2)))

    assert contents.warnings(two, lamp) == (Name("Unloaded at stop 1", "第 1 站卸货"),)
    assert contents.warnings(two, two.items[1])[-1] == Name("Unloaded at stop 2", "第 2 站卸货")


def test_what_lies_nowhere_is_counted() -> None:
    assert contents.left_over(FACTS).en == "3 × VASE-02"
