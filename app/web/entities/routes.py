"""The list of companies, and the page of one."""

from typing import Any, Final

from flask import Blueprint, abort, render_template
from werkzeug.wrappers import Response

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


@blueprint.route("/entities/new", methods=["GET", "POST"])
def new() -> Answer:
    """Add a company."""
    return _edit(None)


@blueprint.route("/entities/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Change a company."""
    return _edit(_found(row_id))


@blueprint.post("/entities/<int:row_id>/archive")
def archive(row_id: int) -> Response:
    """Put a company out of use."""
    return editing.archive(AREA, _found(row_id))


@blueprint.post("/entities/<int:row_id>/restore")
def restore(row_id: int) -> Response:
    """Bring a company back into use."""
    return editing.restore(AREA, _found(row_id))


def _found(row_id: int) -> Any:
    return ENTITIES.find(database(), row_id) or abort(404)


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
