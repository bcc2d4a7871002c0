"""UN numbers of the battery mark."""

from datetime import date

from app.catalogue.label_notices import battery_mark
from app.domain.labelling.batteries import battery_problems

MARK = battery_mark(date(2026, 11, 22))


def codes(*numbers: str) -> list[str]:
    return [problem.code for problem in battery_problems(MARK, numbers)]


def test_a_mark_shows_one_or_more_of_the_numbers_it_is_for() -> None:
    assert codes("UN3481") == []
    assert codes("UN3481", "UN3091") == []
    assert codes() == ["battery-number-missing"]
    assert codes("UN3481", "UN1263") == ["battery-number-unknown"]


def test_each_number_has_its_name() -> None:
    name = MARK.name_of("UN3480")
    assert name is not None
    assert name.en == "lithium ion, alone"
    assert MARK.name_of("UN1263") is None
