"""The loading of a shipment: what is asked, the plans made so far, and each of them looked at."""

from typing import Final

from flask import Blueprint, flash, g, redirect, render_template, request
from werkzeug.wrappers import Response

from app import jobs
from app.domain.stowage.equipment.kinds import EquipmentKind
from app.usecases.stowing import planning
from app.usecases.stowing.equipment import pallet_choices
from app.usecases.stowing.offered import of_kind, usual_wish
from app.usecases.stowing.wishes import Wish
from app.web import drafts
from app.web.database import database
from app.web.i18n import _
from app.web.plans.context import lead_to_shipment, today
from app.web.reading import units
from app.web.responses import UNPROCESSABLE, Answer
from app.web.stowing import forms
from app.web.stowing.opened import Loading, OpenedLoad, opened, opened_load
from app.web.stowing.page import seen
from app.web.stowing.wording import FILTERS

blueprint = Blueprint("stowing", __name__)
for written in FILTERS:
    blueprint.add_app_template_filter(written)
PLAN: Final = "/p/<reference>/loading/<int:number>/<int:load_id>"


@blueprint.get("/p/<reference>/loading")
def index(reference: str) -> Answer:
    """Lead to the loading of the shipment asked for by `?shipment=`, else of the first."""
    return lead_to_shipment(reference, "cartons", endpoint="stowing.sheet")


@blueprint.route("/p/<reference>/loading/<int:number>", methods=["GET", "POST"])
def sheet(reference: str, number: int) -> Answer:
    """Ask how a shipment is loaded and plan it; show the plans made so far."""
    loading = opened(reference, number)
    form = _form(loading)
    if request.method == "GET":
        return _sheet(loading, form)
    if not form.validate():
        return _sheet(loading, form), UNPROCESSABLE
    made = planning.plan_load(
        database(),
        shipment=loading.shipment,
        wish=form.wish,
        page=loading.address,
        person_id=g.person.id,
    )
    if isinstance(made, list):
        form.take(made)
        return _sheet(loading, form), UNPROCESSABLE
    drafts.drop()
    return redirect(OpenedLoad(loading, made).address, code=303)


@blueprint.get(PLAN)
def show(reference: str, number: int, load_id: int) -> Answer:
    """Show a loading plan: picture, layers, steps and figures; or how far the search is."""
    found = opened_load(reference, number, load_id)
    return render_template("stowing/plan.html", **seen(found))


@blueprint.get(f"{PLAN}/progress")
def progress(reference: str, number: int, load_id: int) -> Answer:
    """Return how far the search is; once it is over, whoever waits is shown the plan."""
    found = opened_load(reference, number, load_id)
    response = Response(render_template("stowing/progress.html", **seen(found)))
    if not found.job:
        response.headers["HX-Redirect"] = found.address
    return response


@blueprint.post(f"{PLAN}/stop")
def stop(reference: str, number: int, load_id: int) -> Answer:
    """Stop the search; the best plan so far stays."""
    found = opened_load(reference, number, load_id)
    stopped = found.job is not None and jobs.cancel(database(), found.job.id)
    flash(_("Stopped; the best plan so far is kept") if stopped else _("It was finished already"))
    return redirect(found.address, code=303)


def _form(loading: Loading) -> forms.LoadForm:
    latest = next((each for each, _figures in loading.kept), None)
    wish = Wish.load(latest.asked) if latest else usual_wish(loading.shipment, day=today())
    form = drafts.open_form(forms.load_form(loading.rows), data=forms.answers_of(wish))
    form.offer(pallet_choices(loading.shipment, day=today()))
    return form


def _sheet(loading: Loading, form: forms.LoadForm) -> str:
    return render_template(
        "stowing/index.html",
        loading=loading,
        standing=loading.standing,
        plan=loading.standing.plan,
        shipment=loading.shipment,
        form=form,
        kinds={kind.value: of_kind(kind) for kind in EquipmentKind},
        use=forms.use,
        cost=forms.cost,
        units=units(),
        choices=pallet_choices(loading.shipment, day=today()),
    )
