"""How the rows of a list are added, changed, archived and brought back, alike in every area."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.problems import Problem
from app.persistence.parties import Shelf
from app.usecases import archiving
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.forms import PageForm
from app.web.i18n import _
from app.web.responses import Answer, refuse
from app.web.returning import onward


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One kind of row: its blueprint, the template of its form, and what is said when done."""

    blueprint: str
    template: str
    saved: Any

    @property
    def home(self) -> str:
        """Return the address of the list."""
        return url_for(f"{self.blueprint}.index")


def page_number() -> int:
    """Return the number of the page of a list that is asked for."""
    asked = request.args.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdigit() else 1


def edit(
    area: Area,
    form: PageForm,
    row: Any,
    *,
    values: Mapping[str, Any],
    save: Callable[[], Sequence[Problem]],
) -> Answer:
    """Show the form of `row`, None being a new one, or save it and lead on.

    `values` are the saved entries by field, which a stale edit is compared with.
    """
    stale = conflicts.differences(form, row, values)
    page = {"form": form, "row": row, "differences": stale}
    if not form.sent:
        return render_template(area.template, **page)
    if stale:
        return conflicts.ask(area.template, **page)
    if not form.validate():
        return refuse(area.template, **page)
    with undoing.recorded("record-saved", _name_of(row)) as act:
        problems = save()
    if problems:
        form.take(problems)
        return refuse(area.template, **page)
    drafts.drop()
    if row is None:
        flash(str(area.saved))
    else:
        undoing.offer(str(area.saved), act)
    return redirect(onward(area.home), code=303)


def archive(area: Area, row: Any) -> Response:
    """Put `row` out of use and offer to undo it."""
    with undoing.recorded("archived", _name_of(row)) as act:
        archiving.archive(database(), row)
    undoing.offer(_("Archived. It is no longer offered for new plans."), act)
    return redirect(area.home, code=303)


def _name_of(row: Any) -> str:
    """Return by what people know a row; an importer without a name, by its forwarder's."""
    names = ("sku", "name", "known_as", "name_zh", "name_en")
    return next((str(getattr(row, name)) for name in names if getattr(row, name, "")), "")


def restore(area: Area, row: Any) -> Response:
    """Bring `row` back into use."""
    archiving.restore(database(), row)
    flash(_("Back in use"))
    return redirect(area.home, code=303)


def serve_rows(
    blueprint: Blueprint, area: Area, *, shelf: Shelf[Any], page: Callable[[Any], Answer]
) -> None:
    """Give an area the addresses of its rows: a new one, one kept, archived and brought back.

    `page` shows the form of a row, None being a new one, or saves it.
    """

    def found(row_id: int) -> Any:
        return shelf.find(database(), row_id) or abort(404)

    one, both = f"/{area.blueprint}/<int:row_id>", ["GET", "POST"]
    add = blueprint.add_url_rule
    add(f"/{area.blueprint}/new", "new", lambda: page(None), methods=both)
    add(one, "edit", lambda row_id: page(found(row_id)), methods=both)
    add(f"{one}/archive", "archive", lambda row_id: archive(area, found(row_id)), methods=["POST"])
    add(f"{one}/restore", "restore", lambda row_id: restore(area, found(row_id)), methods=["POST"])
