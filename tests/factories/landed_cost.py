"""The entry that the landed-cost contract answers, to be changed at will."""

from typing import Any


def entry_document(**changes: object) -> dict[str, Any]:
    made: dict[str, Any] = {
        "origin": "CN",
        "destination": "US",
        "region": None,
        "mode": "sea",
        "entry_date": "2026-11-20",
        "export_date": "2026-10-25",
        "loaded_at": "2026-10-26",
        "entry_type": "auto",
        "incoterm": "FOB",
        "currency": "USD",
        "charges": {
            "freight_to_border": "1000.00",
            "freight_inland": "0",
            "insurance": "50.00",
            "dutiable_additions": "0",
            "included_post_import": "0",
        },
        "importer": {"kind": "non_resident", "vat_registered": True, "vat_method": "cash"},
        "exchange_rates": [
            {
                "base": "USD",
                "quote": "USD",
                "value": "1",
                "as_of": "2026-10-25",
                "source": "same currency",
            }
        ],
        "lines": [line_document()],
    }
    return made | changes


def line_document(**changes: object) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": "1",
        "code": "9617001000",
        "origin": "CN",
        "value": "10000.00",
        "valuation": {"method": "transaction", "reason": "sale to the importer"},
        "quantities": {"kg": "950", "pcs": "2500"},
        "tax_category": "standard",
        "manufacturer_code": None,
        "facts": {},
        "entered_rates": [],
    }
    return made | changes
