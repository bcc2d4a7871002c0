"""Changing a loading plan by hand: one carton at a time, checked at once."""

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from app.usecases.plan_record import shipment_reference
from app.usecases.stowing import editing
from app.usecases.stowing.editing import Fault
from app.web import undoing
from app.web.database import database
from app.web.i18n import _, current_language
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer
from app.web.stowing.edit_form import EditForm, piece_name
from app.web.stowing.opened import OpenedLoad, opened_load
from app.web.stowing.page import seen
from app.web.stowing.routes import PLAN
from app.web.stowing.routes import blueprint as stowing
from app.wording.problems import say


@stowing.route(f"{PLAN}/edit", methods=["GET", "POST"])
def edit(reference: str, number: int, load_id: int) -> Answer:
    """Move a carton of the container `?unit=` names, or say everything that would be wrong."""
    found = opened_load(reference, number, load_id)
    if not found.changeable:
        return redirect(found.address, code=303)
    form = _form(found)
    if request.method == "GET":
        return _page(found, form)
    if form.typed_over != str(found.kept.version):
        form.general_errors.append(
            _("The plan was changed since you opened it. Look at it again, then change it.")
        )
        form.typed_over = str(found.kept.version)
        return _page(found, form), CONFLICT
    if not form.validate():
        return _page(found, form), UNPROCESSABLE
    subject = shipment_reference(found.loading.shipment)
    with undoing.recorded("load-edited", subject) as act:
        faults = editing.edit(database(), found.kept, form.change)
    if faults:
        _take(form, faults)
        return _page(found, form), UNPROCESSABLE
    undoing.offer(_("The loading plan is changed; every rule is kept"), act)
    return _again(found, form)


def _form(found: OpenedLoad) -> EditForm:
    outer = found.units[: len(found.load.outermost)]
    form = EditForm(formdata=request.form if request.method == "POST" else None)
    form.typed_over = request.form.get("version", "") if form.sent else None
    unit = request.args.get("unit", 1, type=int) - 1
    form.unit = unit if 0 <= unit < len(outer) else 0
    left = found.load.left()
    form.offer(
        outer,
        left=[
            (row.letter, f"{row.letter} · {row.skus} × {left[row.letter]}")
            for row in found.rows
            if left[row.letter]
        ],
    )
    if not form.sent:
        form.piece.data = request.args.get("piece", "")
        form.to.data = str(form.unit)
    return form


def _take(form: EditForm, faults: list[Fault]) -> None:
    """Put what cannot be done at its field; what would be wrong above all, each at its carton."""
    for fault in faults:
        if fault.container is None:
            form.take([fault.problem])
            continue
        sentence = say(fault.problem, current_language())
        where = _("No. %(number)s", number=fault.container + 1)
        if fault.piece is not None:
            where = f"{where}, {piece_name(fault.piece)}"
        form.general_errors.append(f"{where}{_(': ')}{sentence}")


def _page(found: OpenedLoad, form: EditForm) -> str:
    return render_template("stowing/edit.html", form=form, **seen(found))


def _again(found: OpenedLoad, form: EditForm) -> Response:
    """Return the way to the next change of the same container."""
    return redirect(f"{found.address}/edit?unit={form.unit + 1}", code=303)
