"""The working of a plan's cost as a table: each figure with its rate, its date and source."""

from collections.abc import Iterator

from app.domain.customs.assessment import Row
from app.domain.quantities.money import Money
from app.printing.spreadsheets import Cell, Sheet
from app.usecases.landed_cost_wording import item_name, remarks_text, working_text
from app.usecases.unit_costs import Share, Standing
from app.web.costs.page import CostPage
from app.web.costs.wording import BASES, PARTS
from app.web.i18n import _, current_language
from app.web.rendering import said

Line = tuple[Cell, ...]


def table(page: CostPage) -> Sheet:
    """Return the table."""
    heading = (
        _("Section"),
        _("Item"),
        _("Rate or price"),
        _("Working"),
        _("Basis"),
        _("From"),
        _("Amount"),
        _("Currency"),
        _("Status"),
        _("Source"),
        _("Remarks"),
    )
    return Sheet(_("Working"), heading, [*_freight(page), *_customs(page), *_units(page)])


def _freight(page: CostPage) -> Iterator[Line]:
    chosen = page.cost.chosen
    if chosen is None:
        return
    card = chosen.card
    source = "; ".join(f"{each.name}, {each.reviewed_on}" for each in card.sources)
    for number, offer in enumerate(chosen.offers, 1):
        for row in offer.rows:
            yield (
                _("Freight, shipment %(number)s", number=number),
                said(row.name),
                row.price,
                f"{row.quantity:f} {row.unit.value}",
                "",
                "",
                row.amount.amount,
                row.amount.currency,
                "",
                source,
                said(card.name),
            )


def _customs(page: CostPage) -> Iterator[Line]:
    duty = page.cost.duty
    if duty is None or duty.assessment is None:
        return
    for line in duty.assessment.lines:
        for row in line.rows:
            yield _customs_row(line.id, row)
    for row in duty.assessment.entry_rows:
        yield _customs_row(_("Whole entry"), row)


def _customs_row(section: str, row: Row) -> Line:
    return (
        section,
        said(item_name(row)),
        row.rate,
        working_text(row),
        row.code,
        row.validity.valid_from,
        row.amount.amount if row.amount else None,
        row.amount.currency if row.amount else None,
        row.status.value,
        row.source,
        remarks_text(row, current_language()),
    )


def _units(page: CostPage) -> Iterator[Line]:
    found = page.cost.table
    if found is None:
        return
    for product in found.products:
        for kind, share in product.shares.items():
            yield _unit_row(page, product.sku, (str(PARTS[kind]), share.amount, _said(share)))
        least = _("at least") if product.open else ""
        yield _unit_row(page, product.sku, (_("Total"), product.amount, least))
        yield _unit_row(page, product.sku, (_("Per unit"), product.per_unit, least))


def _said(share: Share) -> str:
    match share.standing:
        case Standing.IN_PRICE:
            return _("in the price")
        case Standing.IN_FREIGHT:
            return _("in the freight")
        case Standing.ADDED if share.unknown:
            return _("unknown")
        case Standing.ADDED:
            return _("at least") if share.open else ""


def _unit_row(page: CostPage, sku: str, figures: tuple[str, Money, str]) -> Line:
    item, money, status = figures
    shared = _("Freight shared by %(basis)s", basis=BASES[page.by])
    known = money.amount if money.amount or not status else None
    return (sku, item, "", "", "", "", known, money.currency, status, "", shared)
