"""The importer of each destination: one's own, a third party, or provided by the forwarder."""

from typing import Any, ClassVar

from flask import abort, flash, redirect, url_for
from werkzeug.wrappers import Response

from app.catalogue.bonds import bond_rules
from app.catalogue.importer_kinds import importer_kinds
from app.domain.enrolment.standing import TaxStanding, running
from app.domain.trade.importers import ImporterKind
from app.persistence.enrolment import Importer
from app.persistence.parties import IMPORTERS
from app.usecases.enrolment.destinations import destinations_of
from app.usecases.enrolment.importers import choose_importers, import_oneself
from app.usecases.enrolment.standing import bond_needed
from app.web import checks, drafts
from app.web.database import database
from app.web.fields import AnswerField
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, lazy
from app.web.importers.naming import importer_name
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import Standing, stand, standing_of
from app.web.joining.words import RUNNING
from app.web.rendering import country, in_words, said
from app.web.responses import Answer


class ImportersForm(PageForm):
    """The importer of each destination; `for_destinations` adds the questions."""

    id: ClassVar[str] = "importers"


def for_destinations(standing: Standing) -> type[ImportersForm]:
    """Return the form that asks for the importer of each destination applied for."""
    entries: dict[str, Any] = {"__doc__": ImportersForm.__doc__}
    offered = IMPORTERS.in_use(database())
    for each in destinations_of(standing.application):
        code = each.destination
        own = [row for row in offered if row.destination == code]
        if each.importer is not None and each.importer not in own:
            own.append(each.importer)
        entries[code] = AnswerField(
            country(code),
            [checks.Needed(lazy("Choose an importer"))],
            choices=[(str(row.id), importer_name(row)) for row in own],
            hints=_hints(own),
        )
    return type("ImportersForm", (ImportersForm,), entries)


def _hints(offered: list[Importer]) -> Any:
    kinds = {str(row.id): importer_kinds()[row.kind] for row in offered}
    return lambda value: f"{said(kinds[value].name)} · {said(kinds[value].consequence)}"


class ImportersPage(StepPage):
    """The page of all importers: saving leads on to the bond that is still missing."""

    def onward(self) -> Response:
        """Return the way to the next missing bond, then to the next step."""
        standing = standing_of(self.standing.application)
        for each in standing.facts.destinations:
            if each.importer is not None and each.bond_missing:
                return redirect(_bond_address(standing, each.destination), code=303)
        return standing.onward(self.slug)


def _bond_address(standing: Standing, destination: str) -> str:
    return url_for("joining.bond", application_id=standing.application.id, destination=destination)


@blueprint.route("/<int:application_id>/importers", methods=["GET", "POST"])
def importers(application_id: int) -> Answer:
    """Ask for the importer of each destination."""
    standing = stand(application_id)
    guard(standing, "importers")
    application = standing.application
    values = {
        each.destination: str(each.importer_id) if each.importer_id else ""
        for each in application.destinations
    }
    form = drafts.open_form(for_destinations(standing), data=values)
    page = ImportersPage(
        standing,
        "importers",
        bonds=_bonds(standing),
        alone=_alone(standing),
        forwarder=importer_kinds()[ImporterKind.FORWARDER],
    )
    return page.ask(
        form,
        values=values,
        save=lambda: choose_importers(
            database(), application, {code: int(form[code].data) for code in values}
        ),
    )


@blueprint.post("/<int:application_id>/importers/<destination>/own")
def own(application_id: int, destination: str) -> Response:
    """Choose the applicant itself as importer at a destination."""
    standing = stand(application_id)
    if destination not in {each.destination for each in standing.application.destinations}:
        abort(404)
    page = standing.address("importers")
    problems = import_oneself(database(), standing.application, destination)
    for problem in problems:
        flash(in_words(problem), "problem")
    if not problems:
        drafts.drop(page)
        flash(_("The applicant imports in %(country)s.", country=country(destination)))
    return redirect(page, code=303)


def _bonds(standing: Standing) -> dict[str, Any]:
    """Return, for each destination that asks for a bond, the one kept and how it stands."""
    found = {}
    for each in standing.application.destinations:
        if bond_needed(each):
            kept = standing.known.bonds.get(each.importer_id or 0)
            state = RUNNING[running(kept.valid_to, day=standing.known.day)] if kept else None
            names = bond_rules()[each.destination].names
            found[each.destination] = {"kept": kept, "state": state, "names": names}
    return found


def _alone(standing: Standing) -> list[str]:
    """Return the destinations where the applicant could import but is not in the list yet."""
    importers_there = {
        row.destination
        for row in IMPORTERS.in_use(database(), kind=ImporterKind.OWN.value)
        if row.entity_id == standing.application.entity_id
    }
    return [
        each.destination
        for each in destinations_of(standing.application)
        if each.destination not in importers_there
        and each.tax_standing is not TaxStanding.NOT_NEEDED
    ]
