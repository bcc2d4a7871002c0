"""Drafts of cards, deleted: a small one can be had back, for a large one it is asked first."""

from flask import Blueprint, flash, redirect, render_template, url_for

from app.usecases.rate_cards import managing
from app.web import undoing
from app.web.database import database
from app.web.i18n import _, current_language
from app.web.rate_cards.page import OpenedCard, opened
from app.web.responses import Answer
from app.wording.problems import say

blueprint = Blueprint("rate_card_drafts", __name__)


@blueprint.get("/rate-cards/<int:card_id>/delete")
def ask(card_id: int) -> Answer:
    """Ask whether a draft shall be deleted for good."""
    page = opened(card_id)
    if not page.draft:
        return redirect(page.address)
    return render_template("rate_cards/delete.html", page=page, card=page.row)


@blueprint.post("/rate-cards/<int:card_id>/delete")
def delete(card_id: int) -> Answer:
    """Delete a draft."""
    page = opened(card_id)
    if page.draft and page.small:
        with undoing.recorded("rate-card-deleted", page.row.supplier) as act:
            managing.delete_draft(database(), page.row)
        undoing.offer(_("Draft deleted"), act)
        return redirect(url_for("rate_cards.index"), code=303)
    return _delete_for_good(page)


def _delete_for_good(page: OpenedCard) -> Answer:
    address = page.address
    problems = managing.delete_draft(database(), page.row)
    if problems:
        flash(say(problems[0], current_language()), "problem")
        return redirect(address, code=303)
    flash(_("Draft deleted"))
    return redirect(url_for("rate_cards.index"), code=303)
