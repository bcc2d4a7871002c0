from app.domain.problems import Problem
from app.usecases.problem_report import problem_report


def test_each_problem_is_told_with_its_place_in_both_languages() -> None:
    found = problem_report([Problem("customs-date", "entry_date")])
    assert found == {
        "problems": [
            {
                "code": "customs-date",
                "path": "entry_date",
                "message_en": "Enter a date as year-month-day, such as 2026-11-20.",
                "message_zh": "请按年-月-日填写日期，如 2026-11-20。",
            }
        ]
    }
