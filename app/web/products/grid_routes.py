"""Products as a grid to edit and paste into, and as a file for a spreadsheet."""

import re
from collections.abc import Sequence
from typing import Any, Final

from flask import Blueprint, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.domain.catalogue_item.product import ProductEntry
from app.persistence import products as library
from app.usecases import products
from app.usecases.product_rows import entry_of
from app.web import drafts, undoing
from app.web.columns import Column
from app.web.conflicts import ask
from app.web.database import database
from app.web.exporting import ENDING, download, grid_sheet
from app.web.grid import Row, Sheet
from app.web.i18n import _, ngettext
from app.web.products import search
from app.web.products.columns import exported_columns, product_columns
from app.web.products.grid_rows import cells_of, entry_from_row
from app.web.responses import UNPROCESSABLE, Answer, refuse

blueprint = Blueprint("product_grid", __name__)
_TEMPLATE: Final = "products/grid.html"
_KEY: Final = "sku"
#: Products on one page of the grid, which has many columns.
_MOST: Final = 20
_ID: Final = re.compile(r"[0-9]{1,15}")


@blueprint.route("/products/grid", methods=["GET", "POST"])
def edit() -> Answer:
    """Edit the products searched for as a grid, add rows by hand or by pasting, save all at once.

    A row that somebody else saved meanwhile answers 409 and shows both versions in its cells.
    """
    columns = product_columns(library.sites(database()))
    if request.method == "GET":
        return _opened(columns)
    sheet = Sheet.sent(columns, request.form, key=_KEY)
    if sheet.act(request.form.get("act", "save")):
        page = render_template(_TEMPLATE, form=sheet)
        return (page, UNPROCESSABLE) if sheet.failed else page
    return _save(sheet)


@blueprint.get(f"/products.{ENDING}")
def export(ending: str) -> Response:
    """Return the products searched for as a file for a spreadsheet, which an import reads again."""
    columns = exported_columns(library.sites(database()))
    found = library.every(database(), search.asked())
    cells = (cells_of(entry_of(product)) for product in found)
    return download(grid_sheet(_("Products"), columns, cells), name="products", ending=ending)


def _opened(columns: Sequence[Column]) -> str:
    """Return the grid as last left unsaved, or with the products searched for."""
    kept, saved_at = drafts.load(request.path)
    if kept is not None:
        sheet = Sheet.sent(columns, kept, key=_KEY)
        sheet.draft_saved_at = saved_at
        return render_template(_TEMPLATE, form=sheet)
    page = library.page(database(), search.asked(), most=_MOST)
    sheet = Sheet(columns, [_row(product) for product in page.rows], key=_KEY)
    return render_template(_TEMPLATE, form=sheet, page=page)


def _row(product: Any) -> Row:
    return Row(cells_of(entry_of(product)), id=str(product.id), version=str(product.version))


def _save(sheet: Sheet) -> Answer:
    changes = _changes(sheet)
    if _stale(sheet, changes):
        return ask(_TEMPLATE, form=sheet)
    problems = products.check_many(database(), changes)
    sheet.take(problems)
    if sheet.failed:
        return refuse(_TEMPLATE, form=sheet)
    changed = [
        change
        for row, change in zip(sheet.filled, changes, strict=True)
        if change.row is None or _overwritten(sheet, row, change)
    ]
    skus = _(", ").join(change.entry.sku for change in changed)
    with undoing.recorded("record-saved", skus) as act:
        products.save_many(database(), changed)
    drafts.drop()
    said = ngettext("%(num)s product saved", "%(num)s products saved", len(changed))
    undoing.offer(said, act)
    return redirect(url_for("products.index"), code=303)


def _changes(sheet: Sheet) -> list[products.Change]:
    """Return what the rows ask for; an id that is none of ours counts as a new product's."""
    ids = [int(row.id) for row in sheet.filled if _ID.fullmatch(row.id)]
    saved = {str(key): product for key, product in library.find_many(database(), ids).items()}
    changes = []
    for row, values in zip(sheet.filled, sheet.values(), strict=True):
        product = saved.get(row.id)
        base = entry_of(product) if product else ProductEntry(sku="")
        entry = entry_from_row(row, values, base=base, currency=g.workspace.currency)
        changes.append(products.Change(entry, product))
    return changes


def _overwritten(sheet: Sheet, row: Row, change: products.Change) -> dict[str, str]:
    """Return the saved text of each cell in which the row says something else, by column."""
    saved = cells_of(entry_of(change.row)) if change.row is not None else {}
    keys = [column.key for column in sheet.columns]
    return {key: saved.get(key, "") for key in keys if saved.get(key, "") != row.cells.get(key, "")}


def _stale(sheet: Sheet, changes: list[products.Change]) -> bool:
    """Mark the cells of rows saved meanwhile; sent once more, the rows go over the newer ones."""
    found = []
    for number, (row, change) in enumerate(zip(sheet.filled, changes, strict=True), start=1):
        if change.row is None or row.version == str(change.row.version):
            continue
        row.version = str(change.row.version)
        overwritten = _overwritten(sheet, row, change)
        for key, text in overwritten.items():
            row.refuse(key, _("saved meanwhile: %(text)s", text=text or "--"))
        found += [str(number)] if overwritten else []
    if found:
        sheet.general_errors.append(
            _(
                "Somebody else saved rows %(rows)s meanwhile. Your entries are kept; saving again "
                "replaces what was saved.",
                rows=_(", ").join(found),
            )
        )
    return bool(found)
