"""Handling marks have the names of the Chinese standard; only the stacking limit is counted."""

from app.catalogue.handling_marks import handling_marks


def test_names_are_those_of_gb_t_191() -> None:
    assert {mark.name.zh for mark in handling_marks().values()} == {
        "向上",
        "易碎物品",
        "怕雨",
        "禁用手钩",
        "堆码层数极限",
        "禁止堆码",
    }


def test_only_the_stacking_limit_carries_a_number() -> None:
    assert [code for code, mark in handling_marks().items() if mark.counted] == ["stacking-limit"]
