"""One kind of evidence of one product: answered, described, documents added."""

from typing import Final

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.catalogue import compliance
from app.catalogue.countries import destinations
from app.domain.compliance.evidence import EVERYWHERE, Evidence
from app.persistence import compliance as kept
from app.persistence.compliance import ComplianceFile, subject_of
from app.usecases.attaching import attachments_of
from app.usecases.compliance.keeping import Document, find_or_begin, save
from app.usecases.compliance.lines import Line, lines_at
from app.web import conflicts, drafts, undoing
from app.web.compliance import words
from app.web.compliance.forms import EvidenceForm, form_for, values_of
from app.web.database import database
from app.web.files.folder import folder
from app.web.i18n import _
from app.web.plans.context import today
from app.web.rendering import said
from app.web.responses import Answer, refuse

blueprint = Blueprint("compliance_editing", __name__)
_TEMPLATE: Final = "compliance/edit.html"


@blueprint.route("/products/<int:row_id>/compliance/<place>/<evidence>", methods=["GET", "POST"])
def edit(row_id: int, place: str, evidence: str) -> Answer:
    """Say what is known of one kind of evidence, and add its document."""
    page = _Page(row_id, place, evidence)
    form = drafts.open_form(form_for(page.offered), data=values_of(page.row))
    stale = conflicts.differences(form, page.row if page.row.id else None, values_of(page.row))
    shown = {"form": form, "page": page, "differences": stale, "words": words}
    if not form.sent:
        return render_template(_TEMPLATE, **shown)
    if stale:
        return conflicts.ask(_TEMPLATE, **shown)
    if not form.validate():
        return refuse(_TEMPLATE, **shown)
    with undoing.recorded("record-saved", page.product.sku) as act:
        problems = save(
            database(),
            page.row,
            form.statement,
            same_as=page.chosen(form),
            document=_document(form),
        )
    if problems:
        form.take(problems)
        return refuse(_TEMPLATE, **shown)
    drafts.drop()
    undoing.offer(_("Saved: %(kind)s", kind=said(page.kind.name)), act)
    return _onward(page)


class _Page:
    """One kind of one product at one place, with what is kept of it."""

    def __init__(self, product_id: int, place: str, code: str) -> None:
        found = kept.described(database(), [product_id])
        self.product = found[0] if found else abort(404)
        self.kind: Evidence = compliance.evidence().get(code) or abort(404)
        self.place = EVERYWHERE if place == words.ALL else place
        self.destination = self._destination()
        self.row = find_or_begin(database(), product_id, place=self.place, kind=code)
        self.files = attachments_of(database(), subject_of(self.row)) if self.row.id else []
        self.offered = kept.offered(database(), self.row)

    def _destination(self) -> str:
        """Return a destination that the file serves, the one asked for first."""
        first = (request.args.get("to", ""), self.place, *self.product.destinations)
        known = [code for code in first if code in destinations()]
        for code in (*known, *destinations()):
            if self.kind.concerns(code) and self.kind.place(code) == self.place:
                return code
        return abort(404)

    @property
    def line(self) -> Line:
        """Return how the evidence stands."""
        files = kept.files_of(database(), [self.product.id]).get(self.product.id, {})
        lines = lines_at(self.product, self.destination, files=files, day=today())
        return next(each for each in lines if each.need.evidence is self.kind)

    def chosen(self, form: EvidenceForm) -> ComplianceFile | None:
        """Return the other product's file that serves this one too, if one was chosen."""
        wanted = form["same_as"].data if "same_as" in form else ""
        return next((each for each in self.offered if str(each.id) == wanted), None)


def _document(form: EvidenceForm) -> Document | None:
    upload = request.files.get(form.document.name)
    if upload is None or not upload.filename:
        return None
    return Document(
        name=upload.filename, content=upload.read(), folder=folder(), person_id=g.person.id
    )


def _onward(page: _Page) -> Response:
    """Lead back to the product's files."""
    address = url_for("compliance.of_product", row_id=page.product.id, to=page.destination)
    return redirect(address, code=303)
