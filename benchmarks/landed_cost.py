"""How long 1,000 lines into six destinations take, beside multiplying and adding the same lines."""

import statistics
import sys
import time
from decimal import Decimal
from typing import Any, Final

from app.usecases.landed_cost import estimate

LINES: Final = 1000
_ROUNDS: Final = 5

#: Every destination with the currency of its answer and the mode that bears the most fees.
DESTINATIONS: Final = {
    "US": "USD",
    "GB": "GBP",
    "DE": "EUR",
    "CA": "CAD",
    "JP": "JPY",
    "AU": "AUD",
}
_CODES: Final = ("9617001000", "8516606000", "6302600020", "4202122120", "3924104000", "8507600030")


def _line(index: int) -> dict[str, Any]:
    return {
        "id": f"{index}",
        "code": _CODES[index % len(_CODES)],
        "origin": "CN",
        "value": f"{100 + index * 7 % 900}.{index % 100:02}",
        "valuation": {"method": "transaction", "reason": "sale to the importer"},
        "quantities": {"kg": f"{10 + index % 50}", "pcs": f"{100 + index}"},
        "tax_category": "standard",
        "manufacturer_code": None,
        "facts": {"metal_share": "40"},
        "entered_rates": [],
    }


def document(destination: str) -> dict[str, Any]:
    """Return an entry of as many lines; where the data has no rates, each line brings its own."""
    entered = [{"programme": "mfn", "rate": "6.5%", "source": "the country's own tariff"}]
    lines = [_line(index) for index in range(LINES)]
    currency = DESTINATIONS[destination]
    if destination in {"CA", "JP", "AU"}:
        lines = [line | {"entered_rates": entered} for line in lines]
    return {
        "origin": "CN",
        "destination": destination,
        "mode": "sea",
        "entry_date": "2026-11-20",
        "export_date": "2026-10-25",
        "loaded_at": "2026-10-26",
        "incoterm": "FOB",
        "currency": "CNY",
        "charges": {"freight_to_border": "9000.00", "freight_inland": "1200.00"},
        "importer": {"kind": "resident", "vat_registered": True},
        "exchange_rates": [
            {
                "base": "CNY",
                "quote": currency,
                "value": "0.14" if currency != "JPY" else "21.5",
                "as_of": "2026-10-21",
                "source": "made up",
            }
        ],
        "lines": lines,
    }


def baseline(documents: dict[str, dict[str, Any]]) -> Decimal:
    """Multiply every value by its rate of exchange and by a duty and a tax, and add all up."""
    total = Decimal(0)
    for each in documents.values():
        rate = Decimal(each["exchange_rates"][0]["value"])
        for line in each["lines"]:
            value = Decimal(line["value"]) * rate
            duty = value * Decimal("0.065")
            total += duty + (value + duty) * Decimal("0.2")
    return total


def _seconds(work: Any) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> int:
    """Print the median of some rounds, by destination and in all, and the ratio to the baseline."""
    documents = {code: document(code) for code in DESTINATIONS}
    for code, each in documents.items():
        answer = estimate(each)
        if "problems" in answer:
            print(code, answer["problems"])
            return 1
    medians = {
        code: statistics.median(_seconds(lambda each=each: estimate(each)) for _ in range(_ROUNDS))
        for code, each in documents.items()
    }
    plain = statistics.median(_seconds(lambda: baseline(documents)) for _ in range(_ROUNDS))
    for code, seconds in medians.items():
        print(f"{code}: {seconds:.3f} s")
    total = sum(medians.values())
    print(f"{LINES} lines x {len(documents)} destinations: {total:.3f} s")
    print(f"multiplying and adding them with Decimal: {plain:.4f} s, ratio {total / plain:.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
