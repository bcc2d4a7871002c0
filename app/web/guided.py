"""Where somebody stands on a guided journey, its guard, and the task list of its hub."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from flask import abort, flash, redirect
from werkzeug.wrappers import Response

from app.domain.journey.walk import Journey, Progress, Section, Step
from app.domain.naming import Name
from app.web.i18n import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One line of a task list; `address` is None while the step cannot be opened."""

    title: Name
    address: str | None
    note: str
    state: str
    complete: bool

    @property
    def reachable(self) -> bool:
        """Return whether the step can be opened."""
        return self.address is not None


class Guided:
    """Somebody's standing on `journey`: what follows from the draft's `facts` alone."""

    journey: ClassVar[Journey[Any]]
    facts: Any

    @property
    def home(self) -> str:
        """Return the address of the hub."""
        raise NotImplementedError

    def address(self, slug: str) -> str:
        """Return the address of a step's page."""
        raise NotImplementedError

    @property
    def resume(self) -> Step[Any]:
        """Return the step to do next."""
        return self.journey.resume(self.facts)

    def reachable(self, slug: str) -> bool:
        """Return whether a step can be opened."""
        return self.journey.reachable(slug, draft=self.facts)

    def onward(self, slug: str) -> Response:
        """Return the redirect to the page that follows `slug`, or to the hub when it is shut."""
        following = self.journey.after(slug, draft=self.facts)
        if following is None or not self.reachable(following.slug):
            return redirect(self.home, code=303)
        return redirect(self.address(following.slug), code=303)

    def left_for_later(self) -> Response:
        """Return the way back to the hub after entries were kept as a draft, saying so."""
        flash(_("Kept as a draft. Nothing is checked until you continue."))
        return redirect(self.home, code=303)

    def tasks(self, note: Callable[[str], str]) -> list[tuple[Section, list[Task]]]:
        """Return each section with its lines; `note` gives the answer so far of a step's slug."""
        progress, upcoming = self.journey.progress(self.facts), self.resume.slug
        return [
            (section, [self._task(step, note(step.slug), progress, upcoming) for step in steps])
            for section in self.journey.sections
            for steps in [self.journey.section_steps(section.slug, draft=self.facts)]
        ]

    def _task(self, step: Step[Any], note: str, progress: Progress, upcoming: str) -> Task:
        reachable = step.slug in progress.open
        complete = reachable and step.slug in progress.done
        now = step.slug == upcoming and not complete
        return Task(
            title=step.title,
            address=self.address(step.slug) if reachable else None,
            note=note,
            state="done" if complete else "now" if now else "todo",
            complete=complete,
        )


def guard(standing: Guided, slug: str) -> None:
    """Answer with the way to the step to do next, when `slug` cannot be opened yet."""
    if not standing.reachable(slug):
        abort(redirect(standing.address(standing.resume.slug)))
