"""Questions about a product that its duty turns on: answered on the cost page, kept, taken back."""

from typing import Final

from flask import abort, g, redirect, render_template, request

from app.domain.problems import Problem
from app.persistence.duty_answers import Subject
from app.persistence.plans import Plan
from app.persistence.products import find
from app.usecases.declared_lines import declared_lines
from app.usecases.duty_answers import keeping
from app.usecases.duty_answers.choosing_code import take_code
from app.web import drafts, undoing
from app.web.costs.duty_answer_form import AnswersForm, form_for, prefix
from app.web.costs.duty_lines import product_ids, questions_of
from app.web.costs.forms import CostForm
from app.web.costs.page import CostPage, assemble
from app.web.costs.routes import blueprint, opened, refused_when_locked, return_address
from app.web.costs.sight import asked
from app.web.database import database
from app.web.i18n import _
from app.web.plans.context import Standing
from app.web.responses import Answer, refuse

TEMPLATE: Final = "costs/duty_answers.html"


def _page(standing: Standing) -> CostPage:
    sight = asked()
    form = CostForm(formdata=None, obj=standing.plan)
    return assemble(standing, form.choice(standing.plan, by=sight.by), sight=sight)


def _sku(plan: Plan, product_id: int) -> str:
    skus = {number: sku for sku, number in product_ids(plan).items()}
    return skus.get(product_id) or abort(404)


@blueprint.route("/p/<reference>/cost/answers/<int:row_id>", methods=["GET", "POST"])
def answers(reference: str, row_id: int) -> Answer:
    """Ask everything that the duty of a product may turn on, and keep what is answered."""
    standing = opened(reference)
    plan = standing.plan
    sku, page = _sku(plan, row_id), _page(standing)
    part = request.args.get("part", "")
    lines = declared_lines(page.cost.lines)
    line = next((each.id for each in lines if (each.sku, each.key) == (sku, part)), sku)
    found = questions_of(page.cost, page.known, thorough=line).get(line, ())
    form = drafts.open_form(form_for(found), prefix=prefix(row_id, part))
    context = {"form": form, "plan": plan, "sku": line, "cost": page.cost}
    if not form.sent:
        return render_template(TEMPLATE, **context)
    if not (
        form.validate() and _kept(form, Subject(row_id, plan.destination, part), plan=plan, sku=sku)
    ):
        return refuse(TEMPLATE, **context)
    drafts.drop()
    return redirect(return_address(plan, "duty"), code=303)


def _kept(form: AnswersForm, subject: Subject, *, plan: Plan, sku: str) -> bool:
    said = form.answers(currency=plan.currency)
    problems = refused_when_locked(plan) or ([] if said else [Problem("duty-answer-nothing")])
    form.take(problems)
    if problems:
        return False
    with undoing.recorded("duty-answers-saved", sku) as act:
        keeping.keep_answers(
            database(),
            said,
            subject=subject,
            person_id=g.person.id,
        )
    undoing.offer(_("Answers saved; every plan with this product uses them"), act)
    return True


@blueprint.post("/p/<reference>/cost/answer/<int:row_id>/remove")
def remove_answer(reference: str, row_id: int) -> Answer:
    """Take an answer away, and offer to undo it."""
    plan = opened(reference, changing=True).plan
    with undoing.recorded("duty-answer-removed", plan.reference) as act:
        if not keeping.remove_answer(database(), row_id):
            abort(404)
    undoing.offer(_("Answer removed"), act)
    return redirect(return_address(plan, "duty"), code=303)


@blueprint.post("/p/<reference>/cost/code/<int:row_id>")
def choose_code(reference: str, row_id: int) -> Answer:
    """Take a code that exists for a product whose code is too short or does not exist."""
    plan = opened(reference, changing=True).plan
    sku, code = _sku(plan, row_id), request.form.get("code", "")
    product = find(database(), row_id) or abort(404)
    part = request.args.get("part", "")
    with undoing.recorded("duty-code-taken", sku) as act:
        refused = take_code(database(), product, code=code, destination=plan.destination, part=part)
    if refused:
        abort(422)
    undoing.offer(_("Code %(code)s taken for %(sku)s", code=code, sku=sku), act)
    return redirect(return_address(plan, "duty"), code=303)
