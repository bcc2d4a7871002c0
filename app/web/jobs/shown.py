"""One piece of background work as its pages tell it: what it is, how it ended, where it leads."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from app import jobs
from app.jobs.ledger import UNFINISHED
from app.persistence.imports import Job
from app.web.i18n import _, current_language
from app.web.jobs.states import STATES
from app.web.plans.states import StateWord
from app.wording.problems import say


@dataclass(frozen=True)
class ShownJob:
    """A job of the reader's workspace."""

    job: Job

    @property
    def work(self) -> str:
        """Return what kind of work it is."""
        title = jobs.title_of(self.job.kind)
        return _(title) if title else _("Work in hand")

    @property
    def state(self) -> StateWord:
        """Return how far it is; what came to its end in vain is not finished."""
        refused = self.result.problem is not None
        return STATES["failed" if refused else self.job.state]

    @property
    def title(self) -> str:
        """Return what kind of work it is, and how far."""
        return _("%(work)s: %(state)s", work=self.work, state=self.state.word)

    @property
    def waiting(self) -> bool:
        """Return whether it is still to be done, or being done."""
        return self.job.state in UNFINISHED

    @cached_property
    def result(self) -> jobs.Result:
        """Return what it leads to."""
        return jobs.Result.load(self.job.result)

    @property
    def refusal(self) -> str:
        """Return why it came to its end in vain."""
        return say(self.result.problem, current_language()) if self.result.problem else ""

    @property
    def gone(self) -> bool:
        """Return whether the file it made is not kept any more."""
        return self.result.until is not None and self.result.until < datetime.now(UTC)

    @property
    def page(self) -> str:
        """Return where its result is, as long as it is there."""
        return "" if self.gone else self.result.page

    @property
    def origin(self) -> str:
        """Return the page it was ordered on, where that is not its result as well."""
        ordered: Any = self.job.payload.get("page", "")
        return "" if ordered == self.page else ordered
