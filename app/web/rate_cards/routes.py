"""The cards of the workspace: the list, one card, its downloads, in force and out of it."""

from typing import Final

from flask import Blueprint, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.catalogue.channels import final_deliveries, main_legs
from app.catalogue.rate_cards import rate_cards
from app.catalogue.tax_modes import tax_modes
from app.domain.freight.price_changes import PriceMove
from app.persistence import rate_cards as tables
from app.persistence.rate_cards import CardStatus
from app.printing.spreadsheets import XLSX, Sheet, write_xlsx
from app.usecases.rate_cards import managing
from app.usecases.rate_cards.cards import in_force
from app.usecases.rate_cards.flat import flat_sheet
from app.usecases.rate_cards.keeping import put_in_force
from app.web import undoing
from app.web.attachments import attachment
from app.web.database import database
from app.web.editing import page_number
from app.web.exporting import ENDING, download
from app.web.i18n import _, current_language, lazy
from app.web.plans.context import today
from app.web.rate_cards.page import OpenedCard, opened
from app.web.rate_cards.words import amount_of, conditions_in_words
from app.web.responses import Answer

blueprint = Blueprint("rate_cards", __name__)
MOVES: Final = {
    PriceMove.UP: lazy("dearer"),
    PriceMove.DOWN: lazy("cheaper"),
    PriceMove.NEW: lazy("new"),
    PriceMove.GONE: lazy("gone"),
    PriceMove.ASKED: lazy("on request now"),
    PriceMove.TOLD: lazy("priced again"),
}
STATUSES: Final = {
    CardStatus.DRAFT: lazy("Draft"),
    CardStatus.ACTIVE: lazy("Active"),
    CardStatus.REPLACED: lazy("Replaced"),
    CardStatus.WITHDRAWN: lazy("Out of use"),
}
#: Changes of prices that a page shows; a download has them all.
_SHOWN: Final = 200


@blueprint.get("/rate-cards")
def index() -> Answer:
    """List the cards, those in use first."""
    sheet = tables.cards_page(database(), number=page_number())
    return render_template(
        "rate_cards/index.html",
        sheet=sheet,
        channels=tables.channels_of(database(), [card.id for card in sheet.rows]),
        in_force=in_force,
        statuses=STATUSES,
        today=today(),
    )


@blueprint.get("/rate-cards/<int:card_id>")
def show(card_id: int) -> Answer:
    """Show one card: its prices by channel and area, its surcharges, what changed."""
    page = opened(card_id)
    return render_template(
        "rate_cards/card.html",
        page=page,
        card=page.row,
        in_force=in_force(page.row),
        statuses=STATUSES,
        moves=MOVES,
        most=_SHOWN,
        today=today(),
        amount_of=amount_of,
        conditions=conditions_in_words,
        legs=main_legs(),
        deliveries=final_deliveries(),
        taxes=tax_modes(),
    )


@blueprint.get(f"/rate-cards/<int:card_id>/prices.{ENDING}")
def export(card_id: int, ending: str) -> Response:
    """Send the card as our own table: a row for each price, to be read in again.

    Its surcharges stand beside it for people; a card read in keeps those of the card before it.
    """
    page = opened(card_id)
    name = f"sampan-rate-card-{card_id}"
    sheet = flat_sheet(page.row.supplier, page.card.lines, current_language())
    if ending == "csv" or not page.surcharges:
        return download(sheet, name=name, ending=ending)
    content = write_xlsx(sheet, _surcharge_sheet(page))
    return attachment(content, name=f"{name}.xlsx", media_type=XLSX)


def _surcharge_sheet(page: OpenedCard) -> Sheet:
    """Return the surcharges in words: for people to read, and not to be read in again."""
    headings = [_("Name"), _("For which cartons"), _("Amount"), _("On which channels")]
    rows = [
        [
            added.surcharge.name.in_(current_language()),
            conditions_in_words(added.surcharge.trigger),
            amount_of(added.surcharge, page.row.currency),
            _(", ").join(added.channels),
            added.surcharge.validity.valid_from,
            added.surcharge.validity.valid_to,
        ]
        for _row_id, added in page.surcharges
    ]
    return Sheet(
        _("Surcharges (not read in again)"), [*headings, _("In force from"), _("To")], rows
    )


@blueprint.get(f"/rate-cards/table.{ENDING}")
def table(ending: str) -> Response:
    """Send our own table, filled with two lines of the example to show how."""
    card = next(iter(rate_cards().values()))
    language = current_language()
    some = [managing.in_one_language(line, language) for line in card.lines[6:8]]
    sheet = flat_sheet(card.name.in_(language), some, language)
    return download(sheet, name="sampan-rate-card", ending=ending)


@blueprint.post("/rate-cards/example")
def copy_example() -> Response:
    """Begin with a copy of the example card, marked as a sample."""
    card = managing.copy_example(
        database(), day=today(), language=current_language(), person_id=g.person.id
    )
    with undoing.recorded("rate-card-kept", _("Sample")) as act:
        put_in_force(database(), card)
    undoing.offer(_("Copied. These are made-up prices: change them to your forwarder's."), act)
    return redirect(url_for("rate_cards.show", card_id=card.id), code=303)


@blueprint.post("/rate-cards/<int:card_id>/withdraw")
def withdraw(card_id: int) -> Response:
    """Let a card price nothing any more."""
    page = opened(card_id)
    with undoing.recorded("rate-card-withdrawn", page.row.supplier) as act:
        managing.withdraw(database(), page.row)
    undoing.offer(_("Out of use. Freight is no longer compared by this card."), act)
    return redirect(page.address, code=303)


@blueprint.post("/rate-cards/<int:card_id>/activate")
def activate(card_id: int) -> Response:
    """Let a card price freight, in the place of the one of its sheet."""
    page = opened(card_id)
    if not page.row.lines:
        flash(_("Add a line first: the card has no price yet"), "problem")
        return redirect(page.address, code=303)
    with undoing.recorded("rate-card-activated", page.row.supplier) as act:
        put_in_force(database(), page.row)
    undoing.offer(_("Active. Freight is compared by this card on its days."), act)
    return redirect(page.address, code=303)
