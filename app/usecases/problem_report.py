"""What a command answers when it is handed something that must be mended first."""

from collections.abc import Iterable

from app.domain.naming import Language
from app.domain.problems import Problem
from app.wording.problems import say


def problem_report(problems: Iterable[Problem]) -> dict[str, object]:
    """Return all `problems` with their place and their sentence in both languages."""
    return {
        "problems": [
            {
                "code": problem.code,
                "path": problem.field,
                "message_en": say(problem, Language.EN),
                "message_zh": say(problem, Language.ZH),
            }
            for problem in problems
        ]
    }
