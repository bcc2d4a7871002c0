"""What the form of every plan step can do."""

from typing import Any, ClassVar

from app.domain.problems import Problem
from app.persistence.plans import Plan
from app.web.forms import PageForm


class StepForm(PageForm):
    """A step of a plan: `prepare` fills in what can be chosen, `answers` is what is saved."""

    id: ClassVar[str] = "step"
    numbers: ClassVar[frozenset[str]] = frozenset()

    def prepare(self, plan: Plan) -> None:
        """Offer what this plan can choose from."""

    def problems(self, plan: Plan) -> list[Problem]:
        """Return what is wrong between the answers, once each is readable."""
        del plan
        return []

    def answers(self) -> dict[str, Any]:
        """Return what is saved, ids as numbers and empty choices as nothing."""
        return {
            name: (int(str(value)) if value else None) if name in self.numbers else value
            for name, value in self.entries().items()
        }
