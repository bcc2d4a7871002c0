"""Check the answers, lock the plan, reopen it."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request

from app.domain.journey.inbound import CHECK, INBOUND
from app.domain.problems import Problem
from app.usecases import lock_plan
from app.web import undoing
from app.web.checking.forms import ReopenForm
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _
from app.web.plans import summary
from app.web.plans.context import Standing, stand, today
from app.web.responses import UNPROCESSABLE, Answer

blueprint = Blueprint("checking", __name__)


@blueprint.get("/p/<reference>/check")
def index(reference: str) -> Answer:
    """Show every answer with its Change link, what blocks and what only advises."""
    standing = stand(reference)
    if not standing.facts.locked:
        guard(standing, "check")
    return _page(standing, ReopenForm(formdata=None))


@blueprint.post("/p/<reference>/check")
def lock(reference: str) -> Answer:
    """Lock the plan: quantities, cartons and papers are fixed."""
    standing = stand(reference)
    if request.form.get("version", _seen(standing)) != _seen(standing):
        changed = [Problem("plan-changed-meanwhile")]
        return _page(standing, ReopenForm(formdata=None), refused=changed)
    refused = lock_plan.lock(
        database(), plan=standing.plan, facts=standing.facts, person=g.person, day=today()
    )
    if refused:
        return _page(standing, ReopenForm(formdata=None), refused=refused)
    flash(_("%(plan)s is locked", plan=reference))
    return redirect(standing.address("check"), code=303)


@blueprint.post("/p/<reference>/reopen")
def reopen(reference: str) -> Answer:
    """Take the lock off, with a reason for the history."""
    standing = stand(reference)
    form = ReopenForm(request.form)
    if not form.validate():
        return _page(standing, form, refused=[])
    with undoing.recorded("plan-reopened", reference) as act:
        refused = lock_plan.reopen(
            database(), plan=standing.plan, person=g.person, reason=form.reason.data
        )
    if refused:
        return _page(standing, form, refused=refused)
    said = _(
        "%(plan)s is open again; papers printed before are out of date once it changes",
        plan=reference,
    )
    undoing.offer(said, act)
    return redirect(standing.address("check"), code=303)


def _seen(standing: Standing) -> str:
    """Return which version of the plan and of each shipment the reader has before them."""
    plan = standing.plan
    return " ".join(map(str, [plan.version, *(each.version for each in plan.shipments)]))


def _page(standing: Standing, form: ReopenForm, *, refused: list[Problem] | None = None) -> Answer:
    """Show the page; `refused` is None when nothing was asked of it yet."""
    plan = standing.plan
    found = [] if standing.facts.locked else lock_plan.findings(database(), plan, day=today())
    page = render_template(
        "checking/index.html",
        standing=standing,
        plan=plan,
        seen=_seen(standing),
        form=form if standing.facts.locked else None,
        refused=refused or [],
        sections=_cards(standing),
        blocking=[each for each in found if each.problem.blocking],
        advice=[each for each in found if not each.problem.blocking],
        totals=summary.plan_totals(plan),
        carried=lock_plan.carried_over(database(), plan=plan) if standing.facts.locked else [],
        shortfall=[each.shortfall for each in standing.facts.shipments if each.shortfall],
        history=lock_plan.history(database(), plan=plan),
    )
    return page, 200 if refused is None else UNPROCESSABLE


def _cards(standing: Standing) -> list[tuple[Any, list[tuple[Any, str, str]]]]:
    """Return what the lock rests on: the steps of each section, answers, where to change them."""
    needed = INBOUND.step(CHECK).needs
    cards = [
        (
            section,
            [
                (step.title, summary.note(standing.plan, step.slug), standing.address(step.slug))
                for step in INBOUND.section_steps(section.slug, draft=standing.facts)
                if step.slug in needed
            ],
        )
        for section in INBOUND.sections
    ]
    return [(section, steps) for section, steps in cards if steps]
