"""What a finished job leads to, as the ledger keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from app.domain.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The `page` to go on to, which may be a file that is kept `until` some moment.

    Whoever waits for an `onward` result is taken there without asking. With a `problem` the job
    came to its end and could not do what it was asked; `reference` is of a failure in the log.
    """

    page: str = ""
    until: datetime | None = None
    onward: bool = False
    problem: Problem | None = None
    reference: str = ""

    def dump(self) -> dict[str, Any]:
        """Return the result as JSON keeps it, without what it does not say."""
        problem = self.problem and {
            "code": self.problem.code,
            "params": dict(self.problem.params),
        }
        said = {
            "page": self.page,
            "until": self.until and self.until.isoformat(),
            "onward": self.onward,
            "problem": problem,
            "reference": self.reference,
        }
        return {key: value for key, value in said.items() if value}

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Self:
        """Return what `dump` wrote."""
        until, problem = kept.get("until"), kept.get("problem")
        return cls(
            page=kept.get("page", ""),
            until=datetime.fromisoformat(until) if until else None,
            onward=kept.get("onward", False),
            problem=Problem(problem["code"], params=problem["params"]) if problem else None,
            reference=kept.get("reference", ""),
        )
