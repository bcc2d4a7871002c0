"""The list of partners, searched and filtered by what they do, and the page of one."""

from typing import Any, Final

from flask import Blueprint, render_template, request

from app.domain.reading.text import clean
from app.persistence.partners import PARTNERS, searched
from app.usecases import partners
from app.web import drafts, editing
from app.web.database import database
from app.web.i18n import lazy
from app.web.partners.forms import ROLES, PartnerForm, values_of
from app.web.responses import Answer

blueprint = Blueprint("partners", __name__)
AREA: Final = editing.Area(
    blueprint="partners", template="partners/edit.html", saved=lazy("Partner saved")
)


@blueprint.get("/partners")
def index() -> Answer:
    """List the partners as searched, and those archived."""
    words, role = clean(request.args.get("q", "")), request.args.get("role", "")
    number = editing.page_number()
    return render_template(
        "partners/index.html",
        sheet=searched(database(), words=words, role=role, number=number),
        archived=PARTNERS.archived(database()),
        roles=ROLES,
        words=words,
        role=role if role in ROLES else "",
    )


def _edit(partner: Any) -> Answer:
    values = values_of(partner, role=request.args.get("role", ""))
    form = drafts.open_form(PartnerForm, data=values)
    return editing.edit(
        AREA,
        form,
        partner,
        values=values,
        save=lambda: partners.save(database(), form.details, partner=partner),
    )


editing.serve_rows(blueprint, AREA, shelf=PARTNERS, page=_edit)
