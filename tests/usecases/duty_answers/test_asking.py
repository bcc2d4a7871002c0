"""What is asked of a line, and what each answer would change in money."""

import pytest

from app.usecases.duty_answers.effects import Asked
from tests.usecases.duty_answers.conftest import AskedOf

SHELVES = "9403200075"
PANS = "7323930080"
FLASKS = "9617001000"
WATCHES = "9102111000"
COMPUTER_PARTS = "8473301180"


def changes(asked: Asked) -> dict[str, str]:
    """Return what each answer changes, by the value that would be kept."""
    return {
        each.option.value: "?" if each.change is None else f"{each.change.amount:f}"
        for each in asked.effects
    }


def test_the_share_of_metal_decides_between_two_duties(asked: AskedOf) -> None:
    found = asked(SHELVES)["metal_share"]
    assert found.question.waiting
    # 232 on metal (25%) replaces the forced-labour duty (12.5%), never both.
    assert changes(found) == {"15": "2500.00", "0.01": "1250.00", "0": "1250.00"}
    assert [len(each.answers) for each in found.outcomes] == [1, 2]


def test_metal_of_the_country_lowers_the_duty(asked: AskedOf) -> None:
    found = asked(PANS)["melt_country"]
    assert not found.question.waiting
    assert changes(found) == {"US": "-1500.00", "CN": "0.00", "ZZ": "0.00"}


def test_metal_of_the_kingdom_is_asked_for_its_own_goods(asked: AskedOf) -> None:
    found = asked(PANS, origin="GB")["melt_country"]
    assert found.question.waiting
    assert {"GB", "US", "ZZ"} == {each.option.value for each in found.effects}


def test_a_use_is_asked_where_a_measure_waits_for_it(asked: AskedOf) -> None:
    found = asked(COMPUTER_PARTS)["use"]
    assert found.question.words.code == "duty-ask-use-why"
    told = changes(found)
    assert told["semiconductor"] == "2500.00"
    assert told["other"] == "0.00"
    assert "aircraft" not in told


def test_a_use_that_seldom_spares_is_asked_only_when_everything_is(asked: AskedOf) -> None:
    assert asked(FLASKS) == {}
    found = asked(FLASKS, thorough=True)["use"]
    assert not found.question.waiting
    assert changes(found)["donation"] == "-1250.00"


def test_every_part_that_a_rate_counts_is_asked_at_once(asked: AskedOf) -> None:
    found = asked(WATCHES)
    assert list(found) == ["part:case", "part:strap, band or bracelet", "part:battery"]
    assert all(each.matters and not each.effects for each in found.values())


def test_a_quantity_is_asked_of_one_unit(asked: AskedOf) -> None:
    found = asked(WATCHES, quantities={"kg": "950"})
    assert "quantity:pcs" in found


def test_what_was_answered_is_not_asked_again(asked: AskedOf) -> None:
    assert "metal_share" not in asked(SHELVES, answers={"metal_share": "20"})


def test_other_lines_of_the_entry_change_nothing(asked: AskedOf) -> None:
    alone, beside = asked(SHELVES), asked(SHELVES, others=3)
    assert changes(alone["metal_share"]) == changes(beside["metal_share"])


def test_a_reduced_tax_is_told_in_money(asked: AskedOf) -> None:
    found = asked("7323930000", "GB")["tax_category"]
    # 20% and 5% of 10,100.00: the freight is in the value.
    assert changes(found) == {"standard": "0.00", "reduced": "-1515.00"}


def test_a_tax_rate_that_a_person_entered_is_not_asked(asked: AskedOf) -> None:
    rates = [{"programme": "vat", "rate": "5%", "source": "agent"}]
    assert "tax_category" not in asked("7323930000", "GB", entered_rates=rates)


def test_where_the_metal_was_made_is_asked_in_canada(asked: AskedOf) -> None:
    rates = [{"programme": "mfn", "rate": "Free", "source": "agent"}]
    found = asked("72061000", "CA", origin="VN", entered_rates=rates)
    assert found["melt_country"].question.waiting


@pytest.mark.parametrize("code", ["9403601000", "392410"])
def test_a_code_without_a_line_is_asked_nothing_more(asked: AskedOf, code: str) -> None:
    assert asked(code) == {}


def test_two_questions_that_wait_for_one_another_say_so(asked: AskedOf) -> None:
    found = asked(SHELVES)["melt_country"]
    assert changes(found) == {"US": "?", "CN": "0.00", "ZZ": "0.00"}


def test_a_book_is_spared_when_somebody_says_so(asked: AskedOf) -> None:
    found = asked("4901990070")["use"]
    assert found.question.waiting
    assert changes(found) == {"information": "0.00", "other": "1250.00"}
