"""The cost page of a plan: choose an offer, see what follows, save, take the working away."""

from typing import Any

from flask import Blueprint, abort, request, url_for

from app.domain.problems import Problem
from app.persistence.plans import Plan
from app.usecases import answer_plan, plan_standing
from app.web import conflicts, drafts
from app.web.costs import export, kept_page
from app.web.costs.forms import CostForm
from app.web.costs.page import CostPage, assemble, body_of, framed, show
from app.web.costs.sight import asked
from app.web.database import database
from app.web.exporting import ENDING, download
from app.web.guided import guard
from app.web.plans.context import Standing, stand, standing_of
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer

blueprint = Blueprint("costs", __name__)


@blueprint.route("/p/<reference>/cost", methods=["GET", "POST"])
def index(reference: str) -> Answer:
    """Show the offers and the cost of one; work out another, or save it."""
    if request.method == "GET":
        return _shown(reference)
    standing = stand(reference)
    guard(standing, "cost")
    form = drafts.open_form(CostForm, obj=standing.plan)
    page = _worked_out(standing, form)
    form.prepare(page.cost.comparison)
    if "later" in request.form:
        drafts.keep(request.path)
        return standing.left_for_later()
    if not (form.validate() and _agrees(form, standing.plan)):
        return _again(page, form, status=UNPROCESSABLE)
    if "recalculate" in request.values:
        drafts.keep(request.path)
        return show(page, form)
    return _save(page, form)


def _shown(reference: str) -> str:
    """Return the page as it was kept, or made and kept anew; one with a draft is not kept."""
    draft = drafts.load(request.path)
    typed = draft[0]
    key = kept_page.key_of_page()
    body = None if typed else kept_page.found(key)
    if body is not None:
        return framed(body, reference=reference, form=kept_page.FORM)
    standing = stand(reference)
    guard(standing, "cost")
    unsaid = typed is None or standing.facts.locked
    form = drafts.filled(CostForm, (None, None) if unsaid else draft, obj=standing.plan)
    page = _worked_out(standing, form)
    form.prepare(page.cost.comparison)
    made = body_of(page, form)
    return framed(kept_page.keep(key, made) if unsaid else made, reference=reference, form=form)


def _worked_out(standing: Standing, form: CostForm) -> CostPage:
    sight = asked()
    return assemble(standing, form.choice(standing.plan, by=sight.by), sight=sight)


def _again(page: CostPage, form: CostForm, **context: Any) -> Answer:
    """Return the page of what can be used of the entries, now that they are checked."""
    choice = form.choice(page.standing.plan, by=page.by)
    return show(page.with_choice(choice), form, **context)


def _agrees(form: CostForm, plan: Plan) -> bool:
    form.take(form.problems(plan))
    return not form.failed


def _save(page: CostPage, form: CostForm) -> Answer:
    plan = page.standing.plan
    differences = conflicts.differences(form, plan)
    if differences:
        return _again(page, form, status=CONFLICT, differences=differences)
    offer = page.cost.comparison.offer(form.rate_line.data)
    answers = {
        "rate_line": form.rate_line.data,
        "entry_date": form.entry_date.data or (offer.arrival.earliest if offer else None),
        "insurance": form.insurance.data,
        "insurance_rate": form.insurance_rate.data,
    }
    refused = answer_plan.save_answers(database(), plan=plan, slug="cost", answers=answers)
    if refused:
        form.take(refused)
        return _again(page, form, status=UNPROCESSABLE)
    drafts.drop()
    return standing_of(plan).onward("cost")


def opened(reference: str, *, changing: bool = False) -> Standing:
    """Return the plan whose cost step is open, not locked when it means `changing`; else 404."""
    standing = stand(reference)
    if not standing.reachable("cost") or (changing and standing.facts.locked):
        abort(404)
    return standing


def refused_when_locked(plan: Plan) -> list[Problem]:
    """Return why nothing of a locked plan's cost can be changed."""
    return [Problem("plan-locked")] if plan_standing.locked(plan) else []


def return_address(plan: Plan, anchor: str | None = None) -> str:
    """Return the address of the cost page, at one of its sections."""
    return url_for("costs.index", reference=plan.reference, _anchor=anchor)


@blueprint.get(f"/p/<reference>/cost.{ENDING}")
def working(reference: str, ending: str) -> Answer:
    """Hand out the working of what the address chooses, else of what is saved, as a table."""
    standing = opened(reference)
    plan = standing.plan
    form = CostForm(formdata=request.args if "rate_line" in request.args else None, obj=plan)
    page = _worked_out(standing, form)
    return download(export.table(page), name=f"{plan.reference}-cost", ending=ending)
