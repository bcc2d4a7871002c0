"""Duties of one origin or period, as a tariff prints them on its line."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.customs.duties.case import Case
from app.domain.customs.duties.third_country import third_country_duty
from app.domain.customs.rates.grammar import parse_rate
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.naming import Name
from app.domain.sourcing import Validity
from tests.factories.customs import SOURCE, entry, line, tariff, tariff_line

BEFORE = Validity(date(2020, 1, 1), date(2024, 12, 31))


def measure(programme: str = "mfn", text: str = "35%", **facts: Any) -> LineMeasure:
    usual = LineMeasure(
        programme=programme,
        code="103",
        name=Name("Duty", "关税"),
        rate=parse_rate(text),
        origins=frozenset({"CN"}),
        excluded=frozenset(),
        additional_code=None,
        order_number=None,
        conditional=False,
        validity=Validity(date(2020, 1, 1)),
        source=SOURCE,
    )
    return replace(usual, **facts)


def case(*measures: LineMeasure, day: date | None = None, **facts: Any) -> Case:
    declared = line(**facts)
    whole = entry(declared, entry_date=day) if day else entry(declared)
    return Case(declared, tariff_line(measures=measures), whole, tariff())


def duty(*measures: LineMeasure, **facts: Any) -> str | None:
    found = third_country_duty(case(*measures, **facts))
    return found.rate.text if found else None


def test_the_duty_of_the_goods_own_origin_stands_in_place_of_the_general_one() -> None:
    assert duty(measure()) == "35%"
    assert duty(measure(origins=frozenset({"RU"}))) is None
    assert duty(measure(validity=BEFORE)) is None


def test_a_duty_for_a_use_or_under_a_code_is_not_taken() -> None:
    assert duty(measure(conditional=True)) is None
    assert duty(measure(additional_code="2600")) is None
    assert duty(measure("preference")) is None


def test_the_general_duty_of_another_period_serves_its_days() -> None:
    earlier = measure(text="4%", origins=frozenset(), validity=BEFORE)
    assert duty(earlier, day=date(2024, 6, 1)) == "4%"
    assert duty(earlier) is None
    own = measure(validity=BEFORE)
    assert duty(earlier, own, day=date(2024, 6, 1)) == "35%"
