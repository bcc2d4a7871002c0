"""The list of companies, and the page of one."""

from typing import Any, Final

from flask import Blueprint, render_template

from app.persistence.parties import ENTITIES
from app.usecases import entities
from app.web import drafts, editing
from app.web.database import database
from app.web.entities.forms import EntityForm, values_of
from app.web.i18n import lazy
from app.web.responses import Answer

blueprint = Blueprint("entities", __name__)
AREA: Final = editing.Area(
    blueprint="entities", template="entities/edit.html", saved=lazy("Company saved")
)


@blueprint.get("/entities")
def index() -> Answer:
    """List the companies, and those archived."""
    return render_template(
        "entities/index.html",
        sheet=ENTITIES.page(database(), number=editing.page_number()),
        archived=ENTITIES.archived(database()),
    )


def _edit(entity: Any) -> Answer:
    values = values_of(entity)
    form = drafts.open_form(EntityForm, data=values)
    return editing.edit(
        AREA,
        form,
        entity,
        values=values,
        save=lambda: entities.save(database(), form.details, entity=entity),
    )


editing.serve_rows(blueprint, AREA, shelf=ENTITIES, page=_edit)
