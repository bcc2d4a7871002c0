"""A checklist asks what its programme asks of these goods, and says what nobody has reviewed."""

from datetime import date

from app.domain.naming import Name
from app.domain.packing_out.checklist import (
    CheckItem,
    PackingOut,
    Requirement,
    Topic,
    Trait,
    checklist,
)
from app.domain.sourcing import Source, Validity

TODAY = date(2026, 11, 22)
SOURCE = Source("somebody's page", TODAY)
OTHER = Source("another page", TODAY)


def asked(code: str, topic: Topic = Topic.CARTON, **facts: object) -> Requirement:
    given: dict[str, object] = {"name": Name(code, code), "source": SOURCE}
    return Requirement(code=code, topic=topic, **(given | facts))  # type: ignore[arg-type]


def of(*requirements: Requirement) -> PackingOut:
    return PackingOut(code="fba-us", name=Name("FBA", "FBA"), requirements=requirements)


def limit(code: str = "rule-side", topic: Topic = Topic.LIMIT, **facts: object) -> CheckItem:
    given: dict[str, object] = {"name": Name(code, code), "source": SOURCE}
    return CheckItem(code=code, topic=topic, **(given | facts))  # type: ignore[arg-type]


def test_what_belongs_to_certain_goods_is_asked_of_those_alone() -> None:
    rules = of(
        asked("no-tying"),
        asked("drop-test", Topic.GOODS, when=frozenset({Trait.LIQUID})),
        asked("battery-marked", Topic.GOODS, when=frozenset({Trait.BATTERY, Trait.LIQUID})),
    )

    def codes(*traits: Trait) -> set[str]:
        return set(checklist(rules, limits=(), traits=traits, day=TODAY).codes)

    assert codes() == {"no-tying"}
    assert codes(Trait.BATTERY) == {"no-tying", "battery-marked"}
    assert codes(Trait.LIQUID) == {"no-tying", "battery-marked", "drop-test"}


def test_a_requirement_is_asked_while_it_holds() -> None:
    rules = of(
        asked("over", validity=Validity(valid_to=date(2026, 1, 1))),
        asked("holds", validity=Validity(valid_from=date(2026, 1, 1))),
    )
    assert checklist(rules, limits=(), traits=(), day=TODAY).codes == {"holds"}


def test_lines_keep_their_evidence_and_stand_by_topic() -> None:
    rules = of(
        asked("flat-label", Topic.LABEL, source=OTHER, stated_on=date(2025, 5, 29)),
        asked("no-tying"),
    )
    found = checklist(rules, limits=[limit()], traits=(), day=TODAY)
    assert [(topic, [item.code for item in items]) for topic, items in found.groups] == [
        (Topic.CARTON, ["no-tying"]),
        (Topic.LABEL, ["flat-label"]),
        (Topic.LIMIT, ["rule-side"]),
    ]
    label = found.items[0]
    assert (label.source, label.stated_on) == (OTHER, date(2025, 5, 29))
    assert rules.sources == (OTHER, SOURCE)


def test_what_nobody_has_reviewed_is_said() -> None:
    found = checklist(of(asked("no-tying")), limits=[limit()], traits=(), day=TODAY)
    assert found.unknown == (Topic.CUSHIONING, Topic.LABEL, Topic.PALLET)
    nothing = checklist(None, limits=(), traits=(), day=TODAY)
    assert nothing.groups == []
    assert nothing.unknown == (
        Topic.CARTON,
        Topic.CUSHIONING,
        Topic.LABEL,
        Topic.LIMIT,
        Topic.PALLET,
    )


def test_goods_with_a_trait_nobody_speaks_of_are_named_too() -> None:
    found = checklist(of(asked("no-tying")), limits=(), traits={Trait.BATTERY}, day=TODAY)
    assert Topic.GOODS in found.unknown


def test_carton_numbers_are_written_in_short() -> None:
    assert limit(cartons=(3, 1, 2, 7, 9, 10)).numbers == "1–3, 7, 9–10"
    assert limit().numbers == ""


def test_every_topic_has_its_heading() -> None:
    assert len({topic.heading for topic in Topic}) == len(Topic)
