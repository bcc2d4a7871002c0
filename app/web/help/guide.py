"""From joining to the shelf: what to have at hand for each step, and what comes of it."""

from dataclasses import dataclass
from typing import Any, Final

from app.domain.journey.inbound import GOODS, ON_THE_WAY, PAPERS, ROUTE
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
                     "who imports in each destination, and whom you work with."),
        result=lazy("Set up once; every plan chooses from here."),
        endpoint="parties.index",
    ),
    Chapter(
        title=lazy("Joining global logistics"),
        at_hand=lazy("A scan of the licence, tax numbers, the bond if your own company imports, "
                     "receipts of fees."),
        result=lazy("Agreement, fees and importer settled once; plans can be prepared before."),
        endpoint="joining.index",
    ),
    Chapter(
        title=lazy("Products"),
        at_hand=lazy("SKU, names, size, weight, material, use, value, HS codes, FNSKU and the "
                     "carton spec; a spreadsheet can be pasted or imported."),
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
        result=lazy("One shipment for each warehouse, with its address checked; a pasted placement "
                    "splits the plan."),
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
        at_hand=lazy("For Amazon: its label PDF, or the shipment id and the box numbers from "
                     "Seller Central."),
        result=lazy("Labels of cartons, units, pallets and bags as PDF or ZPL, and Amazon's own "
                    "labels sorted; every print is logged."),
        section=GOODS,
    ),
    Chapter(
        title=lazy("Documents"),
        at_hand=lazy("Complete products: material, use, origin, value and HS codes. What only some "
                     "documents ask can follow."),
        result=lazy("All documents that are due, from invoice to ISF sheet, checked against each "
                    "other; with labels and the forwarder's workbook in one click."),
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
    Chapter(
        title=lazy("Packing out"),
        at_hand=lazy("The cartons, before they leave."),
        result=lazy("A checklist of what the programme asks, ticked off or printed and signed."),
        section=GOODS,
    ),
    Chapter(
        title=lazy("Hand-over"),
        at_hand=lazy("The number of the forwarder order; container, declaration and courier "
                     "numbers follow when they come."),
        result=lazy("For every carton, which order, container and declaration it is in."),
        section=ON_THE_WAY,
    ),
    Chapter(
        title=lazy("Changes after the lock"),
        at_hand=lazy("The carton numbers, and why."),
        result=lazy("True quantities again, the difference carried over, documents out of date "
                    "named."),
        section=ON_THE_WAY,
    ),
    Chapter(
        title=lazy("Tracking"),
        at_hand=lazy("What the forwarder says, when and where; nothing is fetched."),
        result=lazy("A timeline, a picture of the route, and the days left until the latest "
                    "arrival."),
        section=ON_THE_WAY,
    ),
    Chapter(
        title=lazy("Receiving and closing"),
        at_hand=lazy("The warehouse's counts by SKU, proof of delivery, photos."),
        result=lazy("The difference against what was shipped, the last day for a claim, a closed "
                    "shipment."),
        section=ON_THE_WAY,
    ),
    Chapter(
        title=lazy("All shipments"),
        at_hand=lazy("Nothing: it is the first page after signing in."),
        result=lazy("What needs you first, then one row for each shipment with its dates; "
                    "searches and views of your own."),
        endpoint="shipment_table.index",
    ),
)  # fmt: skip
