"""The main navigation as data; a test holds every page to one of its entries."""

from dataclasses import dataclass
from typing import Any, Final

from app.web.i18n import lazy


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the main navigation, and the blueprints whose pages lie under it."""

    endpoint: str
    label: Any
    blueprints: frozenset[str]


PLACES: Final = (
    Place(
        "shipment_table.index",
        lazy("Shipments"),
        frozenset(
            {
                "shipment_table",
                "saved_views",
                "shipment_grid",
                "shipment_changes",
                "shipment_export",
            }
        ),
    ),
    Place(
        "plans.index",
        lazy("Plans"),
        frozenset(
            {
                "plans",
                "steps",
                "shipments",
                "cartons",
                "labels",
                "platform_labels",
                "carton_contents",
                "papers",
                "paper_details",
                "materials",
                "costs",
                "exchange",
                "checking",
                "handover",
                "courier_numbers",
                "movements",
                "receiving",
                "packing_out",
                "placement",
                "placement_options",
                "programme_fees",
                "quotes",
                "rate_cards",
                "rate_card_drafts",
                "rate_card_heads",
                "rate_card_imports",
                "rate_card_lines",
                "rate_card_surcharges",
                "stowing",
                "changes",
                "tracking",
            }
        ),
    ),
    Place(
        "products.index",
        lazy("Products"),
        frozenset(
            {
                "products",
                "product_grid",
                "product_pictures",
                "product_declarations",
                "compliance",
                "compliance_editing",
                "tariff",
                "tariff_choice",
                "importing",
                "importing_steps",
                "importing_profiles",
            }
        ),
    ),
    Place(
        "parties.index",
        lazy("Companies and stores"),
        frozenset(
            {
                "parties",
                "entities",
                "stores",
                "importers",
                "addresses",
                "partners",
                "sheet_templates",
                "printers",
                "gs1",
                "joining",
            }
        ),
    ),
    Place("help.index", lazy("Help"), frozenset({"help"})),
)
