"""A card as a whole, entered by hand: whose it is, its currency, its days."""

from typing import Any

from flask import Blueprint, g, redirect, render_template, url_for

from app.persistence.rate_cards import RateCard
from app.usecases.rate_cards import managing
from app.web import conflicts, drafts, undoing
from app.web.database import database
from app.web.i18n import _
from app.web.plans.context import today
from app.web.rate_cards.forms import HeadForm
from app.web.rate_cards.page import opened
from app.web.responses import Answer, refuse

blueprint = Blueprint("rate_card_heads", __name__)


@blueprint.route("/rate-cards/new", methods=["GET", "POST"])
def new() -> Answer:
    """Begin a card by hand."""
    return _edit(None, {"currency": "CNY", "valid_from": today()})


@blueprint.route("/rate-cards/<int:card_id>/head", methods=["GET", "POST"])
def edit(card_id: int) -> Answer:
    """Change what is said of a card as a whole."""
    card = opened(card_id).row
    return _edit(card, values_of(card))


def values_of(card: RateCard) -> dict[str, Any]:
    """Return the entries of a kept card."""
    said = {True: "yes", False: "no", None: ""}
    return {
        "supplier": card.supplier,
        "sheet": card.sheet,
        "currency": card.currency,
        "tax_included": said[card.tax_included],
        "valid_from": card.valid_from,
        "valid_to": card.valid_to,
        "not_included": "\n".join(card.not_included),
        "sample": card.sample,
    }


def _edit(card: RateCard | None, values: dict[str, Any]) -> Answer:
    form = drafts.open_form(HeadForm, data=values)
    stale = conflicts.differences(form, card, values) if card else []
    page = {"form": form, "card": card, "differences": stale}
    if not form.sent:
        return render_template("rate_cards/head.html", **page)
    if stale:
        return conflicts.ask("rate_cards/head.html", **page)
    if not form.validate():
        return refuse("rate_cards/head.html", **page)
    verb = "rate-card-changed" if card else "rate-card-kept"
    with undoing.recorded(verb, form.supplier.data) as act:
        found = managing.save_head(database(), form.head, card=card, person_id=g.person.id)
    if isinstance(found, list):
        form.take(found)
        return refuse("rate_cards/head.html", **page)
    drafts.drop()
    undoing.offer(_("Rate card saved"), act)
    return redirect(url_for("rate_cards.show", card_id=found.id), code=303)
