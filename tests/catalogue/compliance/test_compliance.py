"""The kinds of evidence and the flags of US tariff lines that ask for them."""

from datetime import date

import pytest

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.compliance import evidence
from app.catalogue.compliance.authorities import ANY_BATTERY
from app.catalogue.compliance.eu import MEMBERS
from app.catalogue.compliance.flag_meanings import FLAGS, flag_table
from app.catalogue.inventory import fact_tables
from app.domain.compliance.agency_flags import flags_of
from app.domain.compliance.evidence import Level, Scope
from app.domain.compliance.goods import Goods
from app.domain.compliance.needs import needs_of

DAY = date(2026, 11, 22)


def levels(destination: str, day: date = DAY, **facts: object) -> dict[str, Level]:
    goods = Goods(**facts)  # type: ignore[arg-type]
    found = needs_of(goods, destination=destination, day=day, kinds=evidence().values())
    return {need.evidence.code: need.level for need in found}


@pytest.mark.parametrize(
    ("code", "flags"),
    [
        ("0101210010", {"AM7", "FD3"}),
        ("0101300020", set()),
        ("3924104000", {"FD1"}),
        ("6302600020", set()),
        ("8518302000", {"FD1"}),
        ("9503000073", {"EP7"}),
        ("9617001000", {"AL1", "FD1"}),
    ],
)
def test_us_lines_have_the_flags_of_the_report_of_february_2026(code: str, flags: set[str]) -> None:
    assert flags_of(code, flag_table()) == flags


def test_every_flag_of_the_table_is_explained_and_asks_for_a_kind() -> None:
    used = frozenset().union(*flag_table().values())
    asked = {flag for kind in evidence().values() for rule in kind.rules for flag in rule.flags}
    assert used <= set(FLAGS) == asked


def test_fda_flags_say_whether_data_is_always_asked() -> None:
    assert levels("US", flags=frozenset({"FD2"}))["us-fda"] is Level.MUST
    assert levels("US", flags=frozenset({"FD1"}))["us-fda"] is Level.ASK
    assert levels("US")["us-fda"] is Level.NOT_NEEDED


def test_a_lithium_battery_needs_its_test_summary_wherever_it_goes() -> None:
    for destination in ("US", "DE", "JP"):
        assert levels(destination, battery="battery-contained")["un38-3"] is Level.MUST
        assert levels(destination)["un38-3"] is Level.NOT_NEEDED
    assert levels("US", battery="button-cell")["un38-3"] is Level.ASK


def test_the_union_asks_for_a_responsible_person_since_2024_12_13() -> None:
    assert levels("FR")["gpsr"] is Level.MUST
    assert levels("FR", date(2024, 12, 12))["gpsr"] is Level.NOT_NEEDED
    assert "gpsr" not in levels("GB")


def test_certificate_data_goes_with_the_entry_since_2026_07_08() -> None:
    gate = evidence()["cpsc-certificate"].gate
    assert gate is not None
    assert gate.validity.covers(date(2026, 7, 8))
    assert not gate.validity.covers(date(2026, 7, 7))


def test_twenty_seven_states_share_what_the_union_asks() -> None:
    assert len(MEMBERS) == 27
    assert evidence()["ce"].scope is Scope.UNION
    assert evidence()["epr"].scope is Scope.COUNTRY


def test_cargo_is_named_as_the_cargo_flags_are() -> None:
    known = cargo_flags()
    asked = {
        code
        for kind in evidence().values()
        for rule in kind.rules
        for code in (*rule.batteries, *rule.cargo)
    }
    assert asked <= set(known)
    assert {code for code, flag in known.items() if flag.battery} == ANY_BATTERY


def test_codes_fit_their_column_and_every_rule_names_a_source() -> None:
    for kind in evidence().values():
        assert len(kind.code) <= 40
        assert all(rule.sources for rule in kind.rules)


def test_the_table_of_facts_holds_only_kinds_and_flags() -> None:
    [table] = [each for each in fact_tables() if each.code == "compliance"]
    codes = {fact.entry.code for fact in table.facts}
    assert codes == {*evidence(), *FLAGS}
