"""Cartons put into a movement, taken out of it and moved to another, on its page."""

from typing import Any

from flask import g, redirect, request

from app.usecases import loading
from app.usecases.movements import called
from app.web import undoing
from app.web.database import database
from app.web.i18n import ngettext
from app.web.movements.forms import NEW
from app.web.movements.page import refuse
from app.web.movements.routes import address, blueprint, found
from app.web.rendering import said
from app.web.responses import Answer


@blueprint.post("/movements/<int:row_id>/add")
def add(row_id: int) -> Answer:
    """Put cartons of any shipments into the movement."""
    page = found(row_id)
    form = page.add_form(request.form)
    if not form.validate():
        return refuse(page, form)
    done = loading.add_cartons(database(), page.movement, form.wanted, person_id=g.person.id)
    if isinstance(done, list):
        return refuse(page, form, done)
    undoing.tell(ngettext("%(num)s carton added", "%(num)s cartons added", done.cartons), done.step)
    return redirect(address(page.movement), code=303)


@blueprint.post("/movements/<int:row_id>/take-out")
def take_out(row_id: int) -> Answer:
    """Take cartons out of the movement."""
    page = found(row_id)
    form = page.held_form(request.form)
    if not form.validate():
        return refuse(page, form)
    done = loading.remove_cartons(database(), page.movement, form.wanted, person_id=g.person.id)
    if isinstance(done, list):
        return refuse(page, form, done)
    undoing.tell(
        ngettext("%(num)s carton taken out", "%(num)s cartons taken out", done.cartons), done.step
    )
    return redirect(address(page.movement), code=303)


@blueprint.post("/movements/<int:row_id>/move")
def move(row_id: int) -> Answer:
    """Move cartons into another movement of the same kind, or into a new one."""
    page = found(row_id)
    form: Any = page.held_form(request.form)
    if not form.validate():
        return refuse(page, form)
    target = None if form.to.data in (NEW, "", None) else found(int(form.to.data)).movement
    done = loading.move_cartons(
        database(), page.movement, form.wanted, to=target, person_id=g.person.id
    )
    if isinstance(done, list):
        return refuse(page, form, done)
    name = said(called(done.movement))
    undoing.tell(
        ngettext(
            "%(num)s carton moved to %(movement)s", "%(num)s cartons moved to %(movement)s",
            done.cartons, movement=name,
        ),
        done.step,
    )  # fmt: skip
    return redirect(address(done.movement), code=303)
