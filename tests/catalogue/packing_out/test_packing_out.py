"""What each programme asks of cartons before they leave, on whose word."""

from datetime import date

import pytest

from app.catalogue.packing_out import packing_out
from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import programmes
from app.domain.packing_out.checklist import Topic, Trait, checklist
from app.domain.sourcing import Source

TODAY = date(2026, 11, 22)
CODES = sorted(packing_out())


def codes(programme: str, *traits: Trait) -> frozenset[str]:
    return checklist(packing_out()[programme], limits=(), traits=traits, day=TODAY).codes


@pytest.mark.parametrize("code", CODES)
def test_every_entry_is_of_a_programme_and_names_each_line_once(code: str) -> None:
    rules = packing_out()[code]
    assert rules.name == programmes()[code].name
    listed = [each.code for each in rules.requirements]
    assert len(listed) == len(set(listed))
    assert all(len(each.code) <= 60 for each in rules.requirements)


@pytest.mark.parametrize("code", CODES)
def test_every_line_cites_an_address_and_reads_as_a_sentence(code: str) -> None:
    for each in packing_out()[code].requirements:
        assert each.source.url
        assert each.name.en.endswith(".")
        assert each.name.zh.endswith("。")


def test_amazon_in_america_forbids_tying_and_loose_fill_and_wants_the_label_flat() -> None:
    assert {"no-tying", "no-loose-fill", "flat-label", "bare-label"} <= codes("fba-us")
    assert "liquid-drop-test" not in codes("fba-us")
    assert "liquid-drop-test" in codes("fba-us", Trait.LIQUID)


def test_tiktok_wants_batteries_and_liquids_marked() -> None:
    assert {"battery-marked", "liquid-marked"} & codes("fbt") == set()
    assert "battery-marked" in codes("fbt", Trait.BATTERY)


def test_what_was_not_seen_is_not_claimed() -> None:
    canada = checklist(packing_out()["fba-ca"], limits=(), traits=(), day=TODAY)
    assert canada.codes == {"own-label"}
    assert Topic.CARTON in canada.unknown
    assert "awd" not in packing_out()
    assert "overseas-warehouse" not in packing_out()


def test_one_requirement_is_worded_alike_whoever_states_it() -> None:
    one, other = (Source(name, TODAY) for name in ("one page", "another page"))
    (first,), (second,) = asked("shake", by=one), asked("shake", by=other, stated_on=TODAY)
    assert first.name == second.name
    assert (second.source, second.stated_on) == (other, TODAY)
