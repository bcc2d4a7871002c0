"""What is done with a finished loading plan: accepted, given up, its containers opened, removed."""

from flask import flash, redirect, url_for
from werkzeug.wrappers import Response

from app.domain.problems import Problem
from app.usecases.plan_record import shipment_reference
from app.usecases.stowing import accepting
from app.web import undoing
from app.web.database import database
from app.web.i18n import _, current_language, ngettext
from app.web.rendering import said
from app.web.responses import Answer
from app.web.stowing.opened import OpenedLoad, opened_load
from app.web.stowing.routes import PLAN
from app.web.stowing.routes import blueprint as stowing
from app.wording.problems import say


@stowing.post(f"{PLAN}/accept")
def accept(reference: str, number: int, load_id: int) -> Answer:
    """Load the shipment by this plan; another that was accepted gives way."""
    found = opened_load(reference, number, load_id)
    with undoing.recorded("load-accepted", _subject(found)) as act:
        problems = accepting.accept(database(), found.kept, shipment=found.loading.shipment)
    if problems:
        return _refused(found, problems)
    undoing.offer(_("The shipment is loaded by this plan"), act)
    return redirect(found.address, code=303)


@stowing.post(f"{PLAN}/drop")
def drop(reference: str, number: int, load_id: int) -> Answer:
    """Load the shipment by this plan no longer."""
    found = opened_load(reference, number, load_id)
    with undoing.recorded("load-dropped", _subject(found)) as act:
        problems = accepting.drop(database(), found.kept, shipment=found.loading.shipment)
    if problems:
        return _refused(found, problems)
    undoing.offer(_("The plan is a proposal again"), act)
    return redirect(found.address, code=303)


@stowing.post(f"{PLAN}/remove")
def remove(reference: str, number: int, load_id: int) -> Answer:
    """Remove a plan nobody needs."""
    found = opened_load(reference, number, load_id)
    with undoing.recorded("load-removed", _subject(found)) as act:
        problems = accepting.remove(database(), found.kept)
    if problems:
        return _refused(found, problems)
    undoing.offer(_("The loading plan is removed"), act)
    return redirect(found.loading.address, code=303)


@stowing.post(f"{PLAN}/containers")
def containers(reference: str, number: int, load_id: int) -> Answer:
    """Open a container for each that the plan loads, with its cartons; their numbers follow."""
    found = opened_load(reference, number, load_id)
    with undoing.recorded("movement-opened", _subject(found)) as act:
        opened = accepting.open_containers(
            database(), found.kept, shipment=found.loading.shipment, notes=_notes(found)
        )
    problems = [each for each in opened if isinstance(each, Problem)]
    if problems:
        return _refused(found, problems)
    sentence = ngettext(
        "%(num)s container opened with its cartons; add its number when it comes",
        "%(num)s containers opened with their cartons; add their numbers when they come",
        len(opened),
    )
    undoing.offer(sentence, act)
    return redirect(url_for("handover.index", reference=reference), code=303)


def _notes(found: OpenedLoad) -> list[str]:
    """Return what each container that the plan loads is called in the plan."""
    travelling = found.load.outermost
    return [
        _(
            "%(kind)s, number %(number)s of %(count)s in the loading plan",
            kind=said(unit.name),
            number=unit.index + 1,
            count=len(travelling),
        )
        for unit in found.units[: len(travelling)]
    ]


def _refused(found: OpenedLoad, problems: list[Problem]) -> Response:
    for problem in problems:
        flash(say(problem, current_language()), "problem")
    return redirect(found.address, code=303)


def _subject(found: OpenedLoad) -> str:
    return shipment_reference(found.loading.shipment)
