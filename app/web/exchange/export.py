"""Rates of exchange as a table for a spreadsheet; the file can be imported again."""

from collections.abc import Sequence
from decimal import Decimal

from app.connectors.exchange.own_csv import COLUMNS, END
from app.persistence.exchange_rates import ShownRate
from app.printing.spreadsheets import Sheet
from app.web.i18n import _


def table(rates: Sequence[ShownRate]) -> Sheet:
    """Return the rates in the columns of our own form, and who entered them."""
    return Sheet(
        _("Rates of exchange"),
        [*COLUMNS, END, "entered_by"],
        [
            [
                each.rate.base,
                each.rate.quote,
                Decimal(f"{each.rate.value.normalize():f}"),
                each.rate.valid_from,
                each.rate.source,
                each.rate.valid_to,
                each.entered.entered_by if each.entered else "",
            ]
            for each in rates
        ],
    )
