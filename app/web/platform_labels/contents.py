"""What lies in which carton, in the form in which Amazon takes it."""

from flask import Blueprint, flash, redirect, render_template, request, url_for

from app.domain.problems import Problem
from app.printing.contents_form import contents_workbook
from app.printing.spreadsheets import XLSX
from app.usecases.fill_contents_form import fill_contents_form
from app.web.attachments import attachment
from app.web.i18n import current_language
from app.web.labels.kinds import links
from app.web.platform_labels.forms import ContentsForm
from app.web.platform_labels.routes import opened
from app.web.responses import UNPROCESSABLE, Answer
from app.wording.problems import say

blueprint = Blueprint("carton_contents", __name__)


@blueprint.route("/p/<reference>/labels/<int:number>/contents", methods=["GET", "POST"])
def show(reference: str, number: int) -> Answer:
    """Ask for Amazon's workbook, and send it back filled."""
    page = opened(reference, number)
    form = ContentsForm(formdata=request.form or None)
    if form.sent:
        sent = request.files.get("file")
        if sent is None or not sent.filename:
            made: bytes | list[Problem] = [Problem("contents-form-missing", "file")]
        elif page.record is None:
            made = page.lacking
        else:
            made = fill_contents_form(page.record, sent.read(), name=sent.filename)
        if isinstance(made, bytes):
            return attachment(made, name=f"{page.reference}_box-contents.xlsx", media_type=XLSX)
        form.take(made)
    answer = render_template(
        "platform_labels/contents.html",
        page=page,
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        links=links(page.record),
        form=form,
    )
    return answer, UNPROCESSABLE if form.failed else 200


@blueprint.get("/p/<reference>/labels/<int:number>/contents.xlsx")
def workbook(reference: str, number: int) -> Answer:
    """Send the contents in the same arrangement, without Amazon's workbook."""
    page = opened(reference, number)
    if page.record is None:
        for problem in page.lacking:
            flash(say(problem, current_language()), "problem")
        return redirect(url_for(".show", reference=reference, number=number), code=303)
    content = contents_workbook(page.record)
    return attachment(content, name=f"{page.reference}_box-contents.xlsx", media_type=XLSX)
