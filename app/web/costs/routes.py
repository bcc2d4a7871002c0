"""The cost page of a plan: choose an offer, see what follows, save, take the working away."""

from flask import Blueprint, Response, abort, flash, redirect, request, url_for

from app.domain.problems import Problem
from app.persistence.plans import Plan
from app.usecases import answer_plan, plan_cost, plan_standing
from app.usecases.plan_cost import Choice
from app.web import conflicts, drafts
from app.web.costs import export
from app.web.costs.forms import CostForm
from app.web.costs.page import CostPage, assemble, basis, choice_of, show
from app.web.database import database
from app.web.fields import read_date, read_number
from app.web.i18n import _
from app.web.plans.context import Standing, guard, hub_address, stand
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer

blueprint = Blueprint("costs", __name__)


@blueprint.route("/p/<reference>/cost", methods=["GET", "POST"])
def index(reference: str) -> Answer:
    """Show the offers and the cost of one; work out another, or save it."""
    standing = stand(reference)
    turned = guard(standing, "cost")
    if turned is not None:
        return turned
    form = _opened_form(standing)
    form.prepare(standing.plan, plan_cost.offers(standing.plan))
    if not form.sent:
        return show(assemble(standing, choice_of(form)), form)
    if "later" in request.form:
        drafts.keep(request.path)
        flash(_("Kept as a draft. Nothing is checked until you continue."))
        return redirect(hub_address(standing.plan), code=303)
    if not (form.validate() and _agrees(form, standing.plan)):
        return show(assemble(standing, choice_of(form)), form, status=UNPROCESSABLE)
    page = assemble(standing, choice_of(form))
    if "recalculate" in request.values:
        drafts.keep(request.path)
        return show(page, form)
    return _save(page, form)


def _opened_form(standing: Standing) -> CostForm:
    """Return the form; what somebody typed before the plan was locked is not shown after."""
    if standing.facts.locked and request.method == "GET":
        return CostForm(obj=standing.plan)
    return drafts.open_form(CostForm, obj=standing.plan)


def _agrees(form: CostForm, plan: Plan) -> bool:
    form.take(form.problems(plan))
    return not form.failed


def _save(page: CostPage, form: CostForm) -> Answer:
    plan = page.standing.plan
    differences = conflicts.differences(form, plan)
    if differences:
        return show(page, form, status=CONFLICT, differences=differences)
    refused = answer_plan.save_answers(
        database(),
        plan=plan,
        slug="cost",
        answers={
            "rate_line": form.rate_line.data,
            "entry_date": form.entry_date.data or page.cost.estimated_entry,
            "insurance": form.insurance.data,
        },
    )
    if refused:
        form.take(refused)
        return show(page, form, status=UNPROCESSABLE)
    drafts.drop()
    return stand(plan.reference).onward("cost")


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


@blueprint.get("/p/<reference>/cost.csv")
def working(reference: str) -> Answer:
    """Hand out the working of the offer that the address names, as a table of text."""
    standing = opened(reference)
    page = assemble(standing, _asked(standing))
    name = f"{standing.plan.reference}-cost.csv"
    return Response(
        export.table(page),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f"attachment; filename={name}"},
    )


def _asked(standing: Standing) -> Choice:
    """Return the choice that the address spells, else the saved one."""
    plan, asked = standing.plan, request.args
    insurance = read_number(asked.get("insurance", ""))
    return Choice(
        service=asked.get("offer", plan.rate_line),
        entry_date=read_date(asked.get("entry_date", "")) or plan.entry_date,
        insurance=insurance if insurance is not None and insurance >= 0 else plan.insurance,
        by=basis(),
    )
