"""The main job in eleven steps: what to have at hand for each, and what comes of it."""

from dataclasses import dataclass
from typing import Any, Final

from app.domain.journey.inbound import GOODS, PAPERS, ROUTE
from app.web.i18n import lazy


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One step; its page is an endpoint, or a section of the plan that was worked on last."""

    title: Any
    at_hand: Any
    result: Any
    endpoint: str = ""
    section: str = ""


CHAPTERS: Final = (
    Chapter(
        title=lazy("Account and settings"),
        at_hand=lazy("Your e-mail, a password, and the units you measure in."),
        result=lazy("A workspace of your own, in your language, units and time zone."),
        endpoint="account.settings_page",
    ),
    Chapter(
        title=lazy("Companies and stores"),
        at_hand=lazy("The business licence, the customs code, addresses in Chinese and English, "
                     "and who imports in each destination."),
        result=lazy("Set up once; every plan chooses from here."),
        endpoint="parties.index",
    ),
    Chapter(
        title=lazy("Products"),
        at_hand=lazy("SKU, names, size, weight, material, use, value, HS codes, FNSKU and the "
                     "carton spec; a spreadsheet can be pasted."),
        result=lazy("Labels, papers and costs that all say the same."),
        endpoint="products.index",
    ),
    Chapter(
        title=lazy("Plan: destination, ship-from, channel, term, parties"),
        at_hand=lazy("The need-by date, the cargo-ready date, the trade term agreed, and how the "
                     "goods are declared."),
        result=lazy("A route whose rules are known: limits, deadlines and papers follow from it."),
        section=ROUTE,
    ),
    Chapter(
        title=lazy("Shipments and warehouses"),
        at_hand=lazy("The warehouse code from the platform, or a whole address to paste."),
        result=lazy("One shipment for each warehouse, with its address checked."),
        section=ROUTE,
    ),
    Chapter(
        title=lazy("Items and quantities"),
        at_hand=lazy("How many units of each product go to each warehouse."),
        result=lazy("The quantities that cartons and papers are held to."),
        section=GOODS,
    ),
    Chapter(
        title=lazy("Packing into cartons"),
        at_hand=lazy("Nothing, if the products have carton specs; else outer size and gross "
                     "weight."),
        result=lazy("Rows of identical cartons, checked against the warehouse's limits as you "
                    "type; a shortfall is named and carried over."),
        section=GOODS,
    ),
    Chapter(
        title=lazy("Carton labels and unit labels"),
        at_hand=lazy("For Amazon: the shipment id and the box numbers from Seller Central."),
        result=lazy("Carton labels of 100 × 150 mm and FNSKU sheets as PDF."),
        section=GOODS,
    ),
    Chapter(
        title=lazy("Documents"),
        at_hand=lazy("Complete products: material, use, origin, value and HS codes."),
        result=lazy("Commercial invoice and packing list as PDF in Chinese and English; nothing "
                    "prints while their totals disagree."),
        section=PAPERS,
    ),
    Chapter(
        title=lazy("Landed cost"),
        at_hand=lazy("The day of entry; your own duty rates and exchange rates where ours hold "
                     "none."),
        result=lazy("Freight, duty and fees for each unit, every figure with its source; what is "
                    "not known is said to be unknown."),
        section=PAPERS,
    ),
    Chapter(
        title=lazy("Check and lock"),
        at_hand=lazy("A quiet minute: every answer stands on one page."),
        result=lazy("Items, quantities and cartons are fixed. Reopening needs a reason and is "
                    "kept in the history."),
        section=PAPERS,
    ),
)  # fmt: skip
