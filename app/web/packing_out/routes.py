"""The packing-out checklist: ticked off on the page, or printed, signed and attached."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for

from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.packing_out import packing_out_pdf
from app.usecases import packing_out
from app.usecases.packing_out import Ticking
from app.usecases.paper_printing import engine_problems
from app.web import undoing
from app.web.attachments import attachment
from app.web.database import database
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, current_language
from app.web.packing_out.page import PackingOutPage
from app.web.plans.context import lead_to_shipment, stand, today
from app.web.responses import UNPROCESSABLE, Answer
from app.web.shipments.sheets import shipment_of
from app.wording.problems import say

blueprint = Blueprint("packing_out", __name__)


class TicksForm(PageForm):
    """The boxes of the page; what they stand for is the checklist's."""

    id = "ticks"


@blueprint.get("/p/<reference>/packing-out")
def index(reference: str) -> Answer:
    """Lead to the checklist of the shipment asked for by `?shipment=`, else of the first."""
    return lead_to_shipment(reference, "labels", endpoint="packing_out.show")


@blueprint.route("/p/<reference>/packing-out/<int:number>", methods=["GET", "POST"])
def show(reference: str, number: int) -> Answer:
    """Show one shipment's checklist, or keep what was ticked."""
    page = _opened(reference, number)
    form = TicksForm(formdata=None)
    if request.method == "GET":
        return _page(page, form)
    ticking = Ticking(ticked=request.form.getlist("tick"), seen=request.form.getlist("seen"))
    with undoing.recorded("packing-out-ticked", page.reference) as act:
        refused = packing_out.save_ticks(
            database(), shipment=page.shipment, ticking=ticking, person_id=g.person.id, day=today()
        )
    if refused:
        form.take(refused)
        return _page(page, form, status=UNPROCESSABLE)
    undoing.offer(_("The checklist is saved"), act)
    return redirect(request.path, code=303)


@blueprint.get("/p/<reference>/packing-out/<int:number>.pdf")
def sheet(reference: str, number: int) -> Answer:
    """Send the checklist as a sheet to print and sign, Chinese over English."""
    page = _opened(reference, number)
    missing = engine_problems()
    if missing:
        flash(say(missing[0], current_language()), "problem")
        return redirect(url_for("packing_out.show", reference=reference, number=number))
    paper = packing_out.paper_of(page.shipment, day=today())
    return attachment(
        packing_out_pdf(paper, language=PaperLanguage.ZH_EN),
        name=f"{page.reference}_packing-out.pdf",
        media_type="application/pdf",
    )


def _opened(reference: str, number: int) -> PackingOutPage:
    """Return the page of a shipment with cartons, or the way to the step that comes first."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    guard(standing, "labels")
    return PackingOutPage(standing, shipment)


def _page(page: PackingOutPage, form: TicksForm, *, status: int = 200) -> Answer:
    answer = render_template(
        "packing_out/show.html",
        page=page,
        form=form,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
    )
    return answer, status
