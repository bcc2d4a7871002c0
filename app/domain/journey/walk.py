"""A journey is a list of steps; where somebody stands follows from the draft, never stored."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.domain.naming import Name

Draft = TypeVar("Draft")


def _always(_draft: object) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[Draft]):
    """One page of a journey.

    `complete` and `applies` look at the draft alone. `needs` names the steps that must be complete
    before this one can start. `clears` names the answers that a change here may make untrue. A
    `binding` step once done stays done, whatever becomes of the steps before it.
    """

    slug: str
    section: str
    title: Name
    complete: Callable[[Draft], bool]
    applies: Callable[[Draft], bool] = _always
    needs: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    binding: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A phase of the journey, as the bar on top names it."""

    slug: str
    title: Name


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a journey has come: the slugs of steps complete, and of steps that can be opened."""

    done: frozenset[str]
    open: frozenset[str]


@dataclass(frozen=True, slots=True)
class Journey(Generic[Draft]):
    """An ordered set of steps in sections; every answer about it is recomputed from the draft."""

    sections: tuple[Section, ...]
    steps: tuple[Step[Draft], ...]

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for step in self.steps:
            unknown = set(step.needs) - seen
            if step.slug in seen or unknown:
                raise ValueError(f"{step.slug}: twice, or needs a later step: {sorted(unknown)}")
            seen.add(step.slug)

    def step(self, slug: str) -> Step[Draft]:
        """Return the step with this slug; KeyError when there is none."""
        for step in self.steps:
            if step.slug == slug:
                return step
        raise KeyError(slug)

    def path(self, draft: Draft) -> tuple[Step[Draft], ...]:
        """Return the steps that apply, in order."""
        return tuple(step for step in self.steps if step.applies(draft))

    def progress(self, draft: Draft) -> Progress:
        """Return which steps are complete and which can be opened, in one look at the draft."""
        path = self.path(draft)
        applying = {step.slug for step in path}
        done = {step.slug for step in path if step.complete(draft)}
        return Progress(
            done=frozenset(done),
            open=frozenset(
                step.slug
                for step in path
                if done.issuperset(applying.intersection(step.needs))
                or (step.binding and step.slug in done)
            ),
        )

    def reachable(self, slug: str, *, draft: Draft) -> bool:
        """Return whether the step applies and everything it needs is complete."""
        return slug in self.progress(draft).open

    def resume(self, draft: Draft) -> Step[Draft]:
        """Return the first step to do next; the last step of the path when all is done."""
        path, progress = self.path(draft), self.progress(draft)
        waiting = progress.open - progress.done
        return next((step for step in path if step.slug in waiting), path[-1])

    def after(self, slug: str, *, draft: Draft) -> Step[Draft] | None:
        """Return the step that follows on the path, or None at its end."""
        path = [step.slug for step in self.path(draft)]
        place = path.index(slug) + 1
        return self.step(path[place]) if place < len(path) else None

    def before(self, slug: str, *, draft: Draft) -> Step[Draft] | None:
        """Return the step that comes before on the path, or None at its start."""
        path = [step.slug for step in self.path(draft)]
        place = path.index(slug) - 1
        return self.step(path[place]) if place >= 0 else None

    def section_steps(self, section: str, *, draft: Draft) -> tuple[Step[Draft], ...]:
        """Return the steps of one section that apply."""
        return tuple(step for step in self.path(draft) if step.section == section)
