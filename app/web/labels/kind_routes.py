"""The page of one kind of label: what it asks, how it will look, and what was printed."""

from dataclasses import dataclass
from typing import Any

from flask import abort, redirect, render_template, request

from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.persistence import labels as stored
from app.persistence.labels import PRINTERS
from app.usecases import arrange_shipments
from app.usecases.label_prints import pallets
from app.usecases.label_prints.log import LoggedPrint, logged
from app.usecases.label_prints.preview import Look
from app.web import drafts, undoing
from app.web.database import database
from app.web.fields import LinesField
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, lazy
from app.web.labels.form_choice import form_of
from app.web.labels.kind_forms import KindForm
from app.web.labels.kinds import KIND, TITLES, links
from app.web.labels.ordering import printed, shown
from app.web.labels.page import LabelsPage
from app.web.labels.pictures import pictures_of
from app.web.labels.routes import blueprint
from app.web.plans.context import stand, today
from app.web.responses import UNPROCESSABLE, Answer


class PalletsForm(PageForm):
    """Which cartons stand on which pallet, one line a pallet."""

    id = "pallets-form"

    pallets = LinesField(
        lazy("Cartons on each pallet"),
        description=lazy("One line a pallet, such as 1-24; the first line is pallet 1"),
        render_kw={"rows": 4, "autocomplete": "off", "spellcheck": "false"},
    )


@dataclass(frozen=True, slots=True)
class KindPage:
    """One kind of label of one shipment, its forms and its picture."""

    page: LabelsPage
    kind: LabelKind
    form: KindForm
    pallets: PalletsForm
    planned: str

    @property
    def title(self) -> Any:
        """Return what the kind is called."""
        return TITLES[self.kind]

    @property
    def prints(self) -> list[LoggedPrint]:
        """Return what was printed of the kind, the newest first."""
        rows = stored.prints_of(database(), self.page.shipment.id)
        return [each for each in logged(rows) if each.row.kind == self.kind]


@blueprint.route(f"/p/<reference>/labels/<int:number>/{KIND}", methods=["GET", "POST"])
def kind(reference: str, number: int, label_kind: str) -> Answer:
    """Show one kind of label, take the pallets, or print."""
    opened = _open(reference, number, LabelKind(label_kind))
    if request.method == "GET":
        return _show(opened, shown(opened.page, opened.form.order()))
    match request.form.get("act", ""):
        case "pallets":
            return _enter_pallets(opened)
        case "preview":
            return _preview(opened)
        case _:
            return _print(opened)


def _open(reference: str, number: int, label_kind: LabelKind) -> KindPage:
    standing = stand(reference)
    guard(standing, "labels")
    shipment = arrange_shipments.find(standing.plan, number) or abort(404)
    page = LabelsPage(standing, shipment)
    form = drafts.open_form(form_of(label_kind, page.record, day=today()))
    form.prepare(PRINTERS.in_use(database()))
    kept = "\n".join(pallets.kept_lines(shipment))
    planned = "" if kept else "\n".join(pallets.planned_lines(database(), shipment))
    entered = drafts.open_form(PalletsForm, data={"pallets": kept or planned})
    return KindPage(page, label_kind, form, entered, planned)


def _enter_pallets(opened: KindPage) -> Answer:
    form = opened.pallets
    with undoing.recorded("pallets-saved", opened.page.reference) as act:
        problems = pallets.enter_pallets(database(), opened.page.shipment, form.pallets.data)
    if problems:
        form.take(problems)
        return _show(opened, [], status=UNPROCESSABLE, failed=form)
    drafts.drop()
    undoing.offer(_("Pallets saved"), act)
    return redirect(request.path, code=303)


def _preview(opened: KindPage) -> Answer:
    if not opened.form.validate():
        return _show(opened, [], status=UNPROCESSABLE)
    made = shown(opened.page, opened.form.order())
    if isinstance(made, list):
        opened.form.take(made)
        return _show(opened, [], status=UNPROCESSABLE)
    return _show(opened, made)


def _print(opened: KindPage) -> Answer:
    if not opened.form.validate():
        return _show(opened, [], status=UNPROCESSABLE)
    answer = printed(opened.page, opened.form.order())
    if isinstance(answer, list):
        opened.form.take(answer)
        return _show(opened, [], status=UNPROCESSABLE)
    return answer


def _show(
    opened: KindPage,
    picture: Look | list[Problem],
    *,
    status: int = 200,
    failed: PageForm | None = None,
) -> Answer:
    page = opened.page
    answer = render_template(
        "labels/kind.html",
        opened=opened,
        page=page,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        form=failed or opened.form,
        asked=opened.form,
        links=links(page.record),
        picture=pictures_of(picture),
        blank=picture if isinstance(picture, list) else [],
    )
    return answer, status
