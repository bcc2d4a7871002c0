"""How every step of joining is asked: guarded, kept as typed, both versions of a stale edit."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from flask import render_template, request
from werkzeug.wrappers import Response

from app.domain.journey.enrolment import ENROLMENT
from app.domain.problems import Problem
from app.web import conflicts, drafts
from app.web.forms import PageForm
from app.web.joining.context import Standing, standing_of
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer


class StepPage:
    """One step's page: its template with the form, and whatever else it shows.

    `row` is what the form edits, whose versions are compared: the application unless another.
    """

    template: ClassVar[str] = ""

    def __init__(self, standing: Standing, slug: str, **shown: Any) -> None:
        self.standing = standing
        self.slug = slug
        self.row: conflicts.Row | None = standing.application
        self.shown = shown

    def show(self, form: PageForm | None, *, status: int = 200, **more: Any) -> Answer:
        """Return the page."""
        page = render_template(
            f"joining/steps/{self.template or self.slug}.html",
            standing=self.standing,
            version=self.row.version if self.row is not None else None,
            application=self.standing.application,
            step=ENROLMENT.step(self.slug),
            form=form,
            **{"differences": (), "clears": (), **self.shown, **more},
        )
        return page, status

    def ask(
        self,
        form: PageForm,
        *,
        values: Mapping[str, Any],
        save: Callable[[], Sequence[Problem]],
        lost: Callable[[], Sequence[Any]] = tuple,
    ) -> Answer:
        """Show the form, or save it and lead on; `lost` names answers that saving would clear."""
        if not form.sent:
            return self.show(form)
        if "later" in request.form:
            drafts.keep(request.path)
            return self.standing.left_for_later()
        return self._doubt(form, values=values, lost=lost) or self._save(form, save=save)

    def _doubt(
        self,
        form: PageForm,
        *,
        values: Mapping[str, Any],
        lost: Callable[[], Sequence[Any]],
    ) -> Answer | None:
        """Return the page again when an entry is wrong, stale, or would clear other answers."""
        if not form.validate():
            return self.show(form, status=UNPROCESSABLE)
        stale = conflicts.differences(form, self.row, values)
        if stale:
            return self.show(form, status=CONFLICT, differences=stale)
        clears = [] if "confirmed" in request.form else lost()
        return self.show(form, status=UNPROCESSABLE, clears=clears) if clears else None

    def _save(self, form: PageForm, *, save: Callable[[], Sequence[Problem]]) -> Answer:
        problems = save()
        if problems:
            form.take(problems)
            return self.show(form, status=UNPROCESSABLE)
        drafts.drop()
        return self.onward()

    def onward(self) -> Response:
        """Return the way to what comes next, now that the step is saved."""
        return standing_of(self.standing.application).onward(self.slug)
