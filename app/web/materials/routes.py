"""All materials of a shipment in one click: asked for, made in the background."""

from collections.abc import Sequence

from flask import Blueprint, abort, g, redirect, render_template, url_for

from app.usecases import arrange_shipments
from app.usecases.materials.lights import Light
from app.usecases.materials.making import order_materials
from app.usecases.materials.order import MaterialOrder
from app.web import drafts
from app.web.database import database
from app.web.guided import guard
from app.web.materials.forms import MaterialForm
from app.web.materials.page import MaterialsPage
from app.web.plans.context import stand, today
from app.web.responses import UNPROCESSABLE, Answer

blueprint = Blueprint("materials", __name__)


@blueprint.route("/p/<reference>/papers/<int:number>/materials", methods=["GET", "POST"])
def show(reference: str, number: int) -> Answer:
    """Show the checks and what was handed out before, or have a new set made."""
    page = _opened(reference, number)
    form = drafts.open_form(MaterialForm)
    form.prepare(page.partners, page.templates, usual=page.usual)
    if not form.sent:
        return _page(page, form)
    if not form.validate():
        return _page(page, form, status=UNPROCESSABLE)
    wanted = page.wanted(_order(page, form))
    lights = page.lights(wanted)
    made = (
        wanted if isinstance(wanted, list) else order_materials(database(), wanted, lights=lights)
    )
    if isinstance(made, list):
        form.take(made)
        return _page(page, form, lights=lights, status=UNPROCESSABLE)
    drafts.drop()
    return redirect(url_for("jobs.show", job_id=made), code=303)


def _opened(reference: str, number: int) -> MaterialsPage:
    standing = stand(reference)
    guard(standing, "papers")
    return MaterialsPage(standing, arrange_shipments.find(standing.plan, number) or abort(404))


def _order(page: MaterialsPage, form: MaterialForm) -> MaterialOrder:
    address = url_for(
        "materials.show", reference=page.standing.plan.reference, number=page.shipment.number
    )
    return form.order(page.partners, day=today(), page=address, person_id=g.person.id)


def _page(
    page: MaterialsPage,
    form: MaterialForm,
    *,
    lights: Sequence[Light] | None = None,
    status: int = 200,
) -> Answer:
    if lights is None:
        lights = page.lights(page.wanted(_order(page, form)))
    answer = render_template(
        "materials/index.html",
        page=page,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        form=form,
        lights=lights,
    )
    return answer, status
