"""The surcharges of a card: entered by hand, changed, taken off."""

from typing import Any

from flask import Blueprint, abort, redirect, render_template
from werkzeug.wrappers import Response

from app.persistence import rate_cards as tables
from app.usecases.rate_cards import editing
from app.usecases.rate_cards.cards import added_of
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.i18n import _
from app.web.rate_cards.page import OpenedCard, opened
from app.web.rate_cards.surcharge_form import surcharge_form, values_of
from app.web.responses import Answer, refuse

blueprint = Blueprint("rate_card_surcharges", __name__)


@blueprint.route("/rate-cards/<int:card_id>/surcharges/new", methods=["GET", "POST"])
def new(card_id: int) -> Answer:
    """Add a surcharge."""
    return _edit(opened(card_id), None, {})


@blueprint.route("/rate-cards/<int:card_id>/surcharges/<int:surcharge_id>", methods=["GET", "POST"])
def edit(card_id: int, surcharge_id: int) -> Answer:
    """Change a surcharge."""
    page = opened(card_id)
    row = _found(page, surcharge_id)
    return _edit(page, row, values_of(added_of(row), channels_of(page)))


@blueprint.post("/rate-cards/<int:card_id>/surcharges/<int:surcharge_id>/remove")
def remove(card_id: int, surcharge_id: int) -> Response:
    """Take a surcharge off the card."""
    page = opened(card_id)
    row = _found(page, surcharge_id)
    with undoing.recorded("rate-card-changed", page.row.supplier) as act:
        editing.remove_surcharge(database(), page.row, row)
    undoing.offer(_("Surcharge removed"), act)
    return redirect(page.address, code=303)


def channels_of(page: OpenedCard) -> list[str]:
    """Return the names of the card's channels, in the order of its lines."""
    return list(dict.fromkeys(row.channel for row in page.row.lines))


def _found(page: OpenedCard, surcharge_id: int) -> tables.RateSurcharge:
    return next((row for row in page.row.surcharges if row.id == surcharge_id), None) or abort(404)


def _edit(page: OpenedCard, row: tables.RateSurcharge | None, values: dict[str, Any]) -> Answer:
    channels = channels_of(page)
    form = drafts.open_form(surcharge_form(channels), data=values)
    stale = conflicts.differences(form, page.row, values) if row else []
    shown = {"form": form, "page": page, "card": page.row, "row": row, "differences": stale}
    if not form.sent:
        return render_template("rate_cards/surcharge.html", channels=channels, **shown)
    if stale:
        return conflicts.ask("rate_cards/surcharge.html", channels=channels, **shown)
    if not form.validate():
        return refuse("rate_cards/surcharge.html", channels=channels, **shown)
    with undoing.recorded("rate-card-changed", page.row.supplier) as act:
        editing.save_surcharge(database(), page.row, form.added(channels), row=row)
    drafts.drop()
    undoing.offer(_("Surcharge saved"), act)
    return redirect(page.address, code=303)
