"""A platform's label PDF: sent, compared with the cartons, its labels sorted, taken away."""

from dataclasses import dataclass

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for

from app.domain.labelling.platform import Order
from app.domain.problems import Problem
from app.usecases import arrange_shipments
from app.usecases.platform_labels import keeping, making
from app.web import undoing
from app.web.database import database
from app.web.files.folder import folder
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, current_language, ngettext
from app.web.labels.kinds import links
from app.web.plans.context import stand, today
from app.web.platform_labels.forms import LabelFileForm, SortForm
from app.web.platform_labels.page import PlatformLabelsPage
from app.web.responses import UNPROCESSABLE, Answer
from app.wording.problems import say

blueprint = Blueprint("platform_labels", __name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """The page's two forms."""

    upload: LabelFileForm
    sort: SortForm


def opened(reference: str, number: int) -> PlatformLabelsPage:
    """Return the page of a shipment that the reader may see; 404 where there is none."""
    standing = stand(reference)
    guard(standing, "labels")
    return PlatformLabelsPage(standing, arrange_shipments.find(standing.plan, number) or abort(404))


@blueprint.route("/p/<reference>/labels/<int:number>/platform", methods=["GET", "POST"])
def show(reference: str, number: int) -> Answer:
    """Show the platform's labels beside the cartons, take its PDF, or have its labels sorted."""
    page = opened(reference, number)
    sent = request.form or None
    asked = Asked(LabelFileForm(formdata=sent), SortForm(formdata=sent))
    asked.sort.prepare()
    match request.form.get("act", "") if page.by_platform else "":
        case "send":
            return _send(page, asked)
        case "sort":
            return _sort(page, asked)
        case "ids":
            return _take_ids(page)
        case "remove":
            return _take_away(page)
        case _:
            return _page(page, asked, asked.upload)


def _send(page: PlatformLabelsPage, asked: Asked) -> Answer:
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return _refused(page, asked, asked.upload, [Problem("label-pdf-missing", "file")])
    given = keeping.Given(
        name=sent.filename, content=sent.read(), page=request.path, person_id=g.person.id
    )
    answer = keeping.take_in(database(), page.shipment, given, folder=folder())
    if isinstance(answer, list):
        return _refused(page, asked, asked.upload, answer)
    return redirect(url_for("jobs.show", job_id=answer), code=303)


def _sort(page: PlatformLabelsPage, asked: Asked) -> Answer:
    form = asked.sort
    if page.kept is None or page.matching is None:
        return redirect(request.path, code=303)
    if not form.validate():
        return _page(page, asked, form, status=UNPROCESSABLE)
    order = making.MakingOrder(
        arrangement=Order(form.order.data),
        paper=form.paper.data or "",
        split=form.split.data,
        strip=form.strip.data,
        day=today(),
        page=request.path,
        files=url_for("files.download", file_id=0).rpartition("/")[0],
        person_id=g.person.id,
    )
    answer = making.order_labels(database(), page.shipment, page.kept, order)
    if isinstance(answer, list):
        return _refused(page, asked, form, answer)
    return redirect(url_for("jobs.show", job_id=answer), code=303)


def _take_ids(page: PlatformLabelsPage) -> Answer:
    if page.kept is None:
        return redirect(request.path, code=303)
    with undoing.recorded("carton-ids-saved", page.reference) as act:
        problems = keeping.take_ids(database(), page.shipment, page.kept)
    if problems:
        for problem in problems:
            flash(say(problem, current_language()), "problem")
        return redirect(request.path, code=303)
    count = sum(len(row.cartons) for row in page.shipment.rows)
    said = ngettext("%(num)s carton has its id", "%(num)s cartons have their ids", count)
    undoing.offer(said, act)
    return redirect(request.path, code=303)


def _take_away(page: PlatformLabelsPage) -> Answer:
    if page.kept is not None:
        name = page.kept.file.name
        act = keeping.take_away(database(), page.kept, person_id=g.person.id)
        undoing.tell(_("File removed: %(name)s", name=name), act)
    return redirect(request.path, code=303)


def _refused(
    page: PlatformLabelsPage, asked: Asked, form: PageForm, problems: list[Problem]
) -> Answer:
    form.take(problems)
    return _page(page, asked, form, status=UNPROCESSABLE)


def _page(page: PlatformLabelsPage, asked: Asked, form: PageForm, *, status: int = 200) -> Answer:
    answer = render_template(
        "platform_labels/index.html",
        page=page,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        links=links(page.record),
        asked=asked,
        form=form,
    )
    return answer, status
