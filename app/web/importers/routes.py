"""The list of importers by destination, and the page of one."""

from typing import Any, Final

from flask import Blueprint, abort, render_template
from werkzeug.wrappers import Response

from app.catalogue.countries import destinations
from app.catalogue.importer_kinds import importer_kinds
from app.domain.trade.countries import Country
from app.persistence.parties import IMPORTERS
from app.usecases import importers
from app.web import drafts, editing
from app.web.database import database
from app.web.i18n import lazy
from app.web.importers.forms import for_destination, values_of
from app.web.responses import Answer

blueprint = Blueprint("importers", __name__)
AREA: Final = editing.Area(
    blueprint="importers", template="importers/edit.html", saved=lazy("Importer saved")
)


@blueprint.get("/importers")
def index() -> Answer:
    """List the importers by destination, and those archived."""
    return render_template(
        "importers/index.html",
        sheet=IMPORTERS.page(database(), number=editing.page_number()),
        archived=IMPORTERS.archived(database()),
        kinds=importer_kinds(),
        missing=importers.numbers_missing,
    )


@blueprint.get("/importers/new")
def new() -> Answer:
    """Ask for which destination an importer is added."""
    return render_template("importers/destination.html", destinations=destinations())


@blueprint.route("/importers/new/<destination>", methods=["GET", "POST"])
def new_at(destination: str) -> Answer:
    """Add an importer at one destination."""
    return _edit(None, destinations().get(destination) or abort(404))


@blueprint.route("/importers/<int:row_id>", methods=["GET", "POST"])
def edit(row_id: int) -> Answer:
    """Change an importer."""
    importer = _found(row_id)
    return _edit(importer, destinations()[importer.destination])


@blueprint.post("/importers/<int:row_id>/archive")
def archive(row_id: int) -> Response:
    """Put an importer out of use."""
    return editing.archive(AREA, _found(row_id))


@blueprint.post("/importers/<int:row_id>/restore")
def restore(row_id: int) -> Response:
    """Bring an importer back into use."""
    return editing.restore(AREA, _found(row_id))


def _found(row_id: int) -> Any:
    return IMPORTERS.find(database(), row_id) or abort(404)


def _edit(importer: Any, destination: Country) -> Answer:
    values = values_of(importer)
    entity = importer.entity if importer else None
    form = drafts.open_form(for_destination(destination), data=values, entity=entity)
    return editing.edit(
        AREA,
        form,
        importer,
        values=values,
        save=lambda: importers.save(database(), form.details, importer=importer),
    )
