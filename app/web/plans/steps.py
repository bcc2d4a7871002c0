"""The form steps of a plan: one question page each, at its own address."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, abort, render_template, request

from app.domain.journey.inbound import INBOUND
from app.usecases import answer_plan
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _
from app.web.plans.context import Standing, stand, standing_of
from app.web.plans.forms import FORMS
from app.web.plans.step_form import StepForm
from app.web.plans.summary import answer_name
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer

blueprint = Blueprint("steps", __name__)


@blueprint.route("/p/<reference>/<slug>", methods=["GET", "POST"])
def step(reference: str, slug: str) -> Answer:
    """Ask one step's questions, keep what is typed, and lead on to the next."""
    if slug not in FORMS:
        abort(404)
    standing = stand(reference)
    guard(standing, slug)
    form = drafts.open_form(FORMS[slug], obj=standing.plan)
    form.prepare(standing.plan)
    if not form.sent:
        return _page(standing, slug, form)
    if "later" in request.form:
        drafts.keep(request.path)
        return standing.left_for_later()
    return _save(standing, slug, form)


def _save(standing: Standing, slug: str, form: StepForm) -> Answer:
    plan = standing.plan
    if not form.validate():
        return _page(standing, slug, form, status=UNPROCESSABLE)
    problems = form.problems(plan)
    if problems:
        form.take(problems)
        return _page(standing, slug, form, status=UNPROCESSABLE)
    differences = conflicts.differences(form, plan)
    if differences:
        return _page(standing, slug, form, status=CONFLICT, differences=differences)
    clears = answer_plan.would_clear(plan, slug=slug, answers=form.answers())
    if clears and "confirmed" not in request.form:
        return _page(standing, slug, form, status=UNPROCESSABLE, clears=clears)
    with undoing.recorded("answers-saved", plan.reference) as act:
        refused = answer_plan.save_answers(database(), plan=plan, slug=slug, answers=form.answers())
    if refused:
        form.take(refused)
        return _page(standing, slug, form, status=UNPROCESSABLE)
    drafts.drop()
    if clears:
        undoing.offer(_("Saved; the answers that no longer fitted were cleared"), act)
    return standing_of(plan).onward(slug)


def _page(
    standing: Standing,
    slug: str,
    form: StepForm,
    *,
    status: int = 200,
    clears: Sequence[str] = (),
    **context: Any,
) -> Answer:
    page = render_template(
        f"plans/steps/{slug}.html",
        standing=standing,
        version=standing.plan.version,
        plan=standing.plan,
        step=INBOUND.step(slug),
        form=form,
        clears=[answer_name(name) for name in clears],
        **{"differences": (), **context},
    )
    return page, status
