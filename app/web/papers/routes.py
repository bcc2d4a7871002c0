"""Papers of one shipment: their checks, what is due and made, and having them made."""

from flask import Blueprint, abort, g, redirect, render_template, url_for

from app.domain.paperwork.document import PaperLanguage
from app.usecases import arrange_shipments, print_papers
from app.usecases.print_papers import PaperOrder
from app.web import drafts
from app.web.database import database
from app.web.guided import guard
from app.web.papers.forms import LANGUAGES, PrintForm
from app.web.papers.page import PapersPage
from app.web.plans.context import lead_to_shipment, stand, today
from app.web.responses import UNPROCESSABLE, Answer

blueprint = Blueprint("papers", __name__)


@blueprint.get("/p/<reference>/papers")
def index(reference: str) -> Answer:
    """Lead to the papers of the shipment asked for by `?shipment=`, else of the first."""
    return lead_to_shipment(reference, "papers", endpoint="papers.show")


@blueprint.route("/p/<reference>/papers/<int:number>", methods=["GET", "POST"])
def show(reference: str, number: int) -> Answer:
    """Show the papers of one shipment, or have some of them made."""
    found = opened(reference, number)
    form = drafts.open_form(PrintForm)
    form.prepare(found.sheet.kinds)
    if not form.sent:
        return _page(found, form)
    if not form.validate():
        return _page(found, form, status=UNPROCESSABLE)
    return _make(found, form)


def opened(reference: str, number: int) -> PapersPage:
    """Return the papers of a shipment, or the way to the step that comes first."""
    standing = stand(reference)
    guard(standing, "papers")
    shipment = arrange_shipments.find(standing.plan, number)
    return PapersPage(standing, shipment or abort(404))


def address(page: PapersPage) -> str:
    """Return the address of the page."""
    plan = page.standing.plan
    return url_for("papers.show", reference=plan.reference, number=page.shipment.number)


def _make(page: PapersPage, form: PrintForm) -> Answer:
    order = PaperOrder(
        language=PaperLanguage(form.language.data),
        day=today(),
        page=address(page),
        person_id=g.person.id,
        only=(form.only.data,) if form.only.data else (),
        optional=form.optional.data,
    )
    refused = print_papers.order_papers(database(), shipment=page.shipment, order=order)
    if refused:
        form.take(refused)
        return _page(page, form, status=UNPROCESSABLE)
    drafts.drop()
    return redirect(address(page), code=303)


def _page(page: PapersPage, form: PrintForm, *, status: int = 200) -> Answer:
    answer = render_template(
        "papers/index.html",
        page=page,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        form=None if page.waiting else form,
        languages=LANGUAGES,
    )
    return answer, status
