"""Labels of one shipment: the ids of its cartons, carton labels, and unit labels on sheets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, abort, redirect, render_template, request

from app.domain.problems import Problem
from app.persistence.labels import PRINTERS
from app.usecases import arrange_shipments, number_cartons
from app.usecases.label_prints.preview import Look
from app.usecases.labels import LabelOrder
from app.web import conflicts, drafts, undoing
from app.web.conflicts import Difference
from app.web.database import database
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import ngettext
from app.web.labels.carton_form import CartonLabelsForm, carton_labels_form
from app.web.labels.forms import IdsForm, UnitLabelsForm, unit_labels_form
from app.web.labels.kinds import links
from app.web.labels.ordering import printed, shown
from app.web.labels.page import LabelsPage
from app.web.labels.pictures import pictures_of
from app.web.plans.context import lead_to_shipment, stand
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer

blueprint = Blueprint("labels", __name__)
_IDS: Final = "ids"
_CARTONS: Final = "cartons"


@dataclass(frozen=True, slots=True)
class Asked:
    """The page's three forms as opened."""

    ids: IdsForm
    cartons: CartonLabelsForm
    units: UnitLabelsForm


@dataclass(frozen=True, slots=True)
class Beside:
    """What the page shows besides its forms: the picture or why there is none, and a conflict."""

    picture: Look | list[Problem] | None = None
    differences: Sequence[Difference] = ()


_NOTHING: Final = Beside()


@blueprint.get("/p/<reference>/labels")
def index(reference: str) -> Answer:
    """Lead to the labels of the shipment asked for by `?shipment=`, else of the first."""
    return lead_to_shipment(reference, "labels", endpoint="labels.show")


@blueprint.route("/p/<reference>/labels/<int:number>", methods=["GET", "POST"])
def show(reference: str, number: int) -> Answer:
    """Show the labels of one shipment, take its carton ids, or print labels."""
    standing = stand(reference)
    guard(standing, "labels")
    shipment = arrange_shipments.find(standing.plan, number) or abort(404)
    page = LabelsPage(standing, shipment, max(1, request.args.get("page", 1, type=int)))
    asked = _open(page)
    if request.method == "GET":
        return _page(page, asked, asked.ids, beside=Beside(shown(page, asked.cartons.order())))
    match request.form.get("act", _IDS if page.by_platform else _CARTONS):
        case "cartons":
            return _print(page, asked, asked.cartons, asked.cartons.order)
        case "units":
            return _print(page, asked, asked.units, lambda: asked.units.order(page.units))
        case "preview":
            return _preview(page, asked, asked.cartons, asked.cartons.order)
        case "preview-units":
            return _preview(page, asked, asked.units, lambda: asked.units.order(page.units))
        case _:
            return _enter_ids(page, asked)


def _open(page: LabelsPage) -> Asked:
    saved = {"shipment_id": page.shipment.programme_number}
    asked = Asked(
        drafts.open_form(IdsForm, data=saved),
        drafts.open_form(carton_labels_form()),
        drafts.open_form(unit_labels_form(page.units)),
    )
    asked.cartons.prepare()
    asked.units.prepare(PRINTERS.in_use(database()))
    return asked


def _enter_ids(page: LabelsPage, asked: Asked) -> Answer:
    form = asked.ids
    if not form.validate():
        return _page(page, asked, form, status=UNPROCESSABLE)
    differences = conflicts.differences(form, page, page.kept_ids)
    if differences:
        return _page(page, asked, form, status=CONFLICT, beside=Beside(differences=differences))
    with undoing.recorded("carton-ids-saved", page.reference) as act:
        problems = number_cartons.enter_ids(
            database(),
            shipment=page.shipment,
            shipment_id=form.shipment_id.data,
            text=form.carton_ids.data,
        )
    if problems:
        form.take(problems)
        return _page(page, asked, form, status=UNPROCESSABLE)
    drafts.drop()
    count = len(page.cartons)
    said = ngettext("%(num)s carton has its id", "%(num)s cartons have their ids", count)
    undoing.offer(said, act)
    return redirect(request.path, code=303)


def _print(
    page: LabelsPage, asked: Asked, form: PageForm, order: Callable[[], LabelOrder]
) -> Answer:
    if not form.validate():
        return _page(page, asked, form, status=UNPROCESSABLE)
    answer = printed(page, order())
    if isinstance(answer, list):
        form.take(answer)
        return _page(page, asked, form, status=UNPROCESSABLE)
    return answer


def _preview(
    page: LabelsPage, asked: Asked, form: PageForm, order: Callable[[], LabelOrder]
) -> Answer:
    if not form.validate():
        return _page(page, asked, form, status=UNPROCESSABLE)
    made = shown(page, order())
    if isinstance(made, list):
        form.take(made)
        return _page(page, asked, form, status=UNPROCESSABLE)
    return _page(page, asked, form, beside=Beside(made))


def _page(
    page: LabelsPage,
    asked: Asked,
    form: PageForm,
    *,
    status: int = 200,
    beside: Beside = _NOTHING,
) -> Answer:
    picture = beside.picture
    answer = render_template(
        "labels/index.html",
        page=page,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        asked=asked,
        form=form,
        differences=beside.differences,
        links=links(page.record),
        picture=pictures_of(picture),
        blank=picture if isinstance(picture, list) else [],
    )
    return answer, status
