"""The lines of a card, one at a time: entered by hand, changed, taken off."""

from typing import Any

from flask import Blueprint, abort, redirect, render_template
from werkzeug.wrappers import Response

from app.domain.freight.rate_cards import RateLine
from app.persistence import rate_cards as tables
from app.usecases.rate_cards import editing
from app.usecases.rate_cards.roles import Role
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.i18n import _
from app.web.rate_cards.forms import line_form, term_values
from app.web.rate_cards.page import OpenedCard, opened
from app.web.responses import Answer, refuse

blueprint = Blueprint("rate_card_lines", __name__)


@blueprint.route("/rate-cards/<int:card_id>/lines/new", methods=["GET", "POST"])
def new(card_id: int) -> Answer:
    """Add a line; the terms of the last one are proposed."""
    page = opened(card_id)
    texts: dict[Role, str] = {Role.UNIT: "kg"}
    if page.row.lines:
        texts = editing.texts_of(editing.read_line(page.row.lines[-1], page.row))[0]
        texts = {role: text for role, text in texts.items() if role not in _OWN}
    return _edit(page, None, term_values(texts))


@blueprint.route("/rate-cards/<int:card_id>/lines/<int:line_id>", methods=["GET", "POST"])
def edit(card_id: int, line_id: int) -> Answer:
    """Change a line."""
    page = opened(card_id)
    row = _found(page, line_id)
    texts, breaks = editing.texts_of(editing.read_line(row, page.row))
    return _edit(page, row, {**term_values(texts), "breaks": breaks})


@blueprint.post("/rate-cards/<int:card_id>/lines/<int:line_id>/remove")
def remove(card_id: int, line_id: int) -> Response:
    """Take a line off the card."""
    page = opened(card_id)
    row = _found(page, line_id)
    with undoing.recorded("rate-card-changed", page.row.supplier) as act:
        editing.remove_line(database(), page.row, row)
    undoing.offer(_("Line removed"), act)
    return redirect(page.address, code=303)


_OWN = frozenset({Role.AREA, Role.COUNTRY, Role.POSTCODES, Role.WAREHOUSES, Role.PORTS})


def _found(page: OpenedCard, line_id: int) -> tables.RateLine:
    return next((row for row in page.row.lines if row.id == line_id), None) or abort(404)


def _edit(page: OpenedCard, row: tables.RateLine | None, values: dict[str, Any]) -> Answer:
    form = drafts.open_form(line_form(), data=values)
    stale = conflicts.differences(form, page.row, values) if row else []
    shown = {"form": form, "page": page, "card": page.row, "row": row, "differences": stale}
    if not form.sent:
        return render_template("rate_cards/line.html", **shown)
    if stale:
        return conflicts.ask("rate_cards/line.html", **shown)
    if not form.validate():
        return refuse("rate_cards/line.html", **shown)
    found = editing.typed_line(form.texts, breaks=form.breaks.data, card=page.row)
    if not isinstance(found, RateLine):
        form.place(found)
        return refuse("rate_cards/line.html", **shown)
    with undoing.recorded("rate-card-changed", page.row.supplier) as act:
        problems = editing.save_line(database(), page.row, found, row=row)
    if problems:
        form.place(problems)
        return refuse("rate_cards/line.html", **shown)
    drafts.drop()
    undoing.offer(_("Line saved"), act)
    return redirect(page.address, code=303)
