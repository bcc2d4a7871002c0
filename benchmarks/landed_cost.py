"""How long 1,000 lines into six destinations take, beside multiplying and adding the same lines.

    python -m benchmarks.landed_cost [rounds]

Each entry goes the whole way of `sampan landed-cost`: from the document, checked against its
schema, to the answer in both languages. Both ways are timed in turn in the same run, and each round
is warm: the tables of the tariffs have been read.
"""

import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any, Final

from app.usecases.landed_cost import estimate

LINES: Final = 1000
_ROUNDS: Final = 5
_PLAIN: Final = "plain"

#: Every destination with the currency of its answer and the mode that bears the most fees.
DESTINATIONS: Final = {
    "US": "USD",
    "GB": "GBP",
    "DE": "EUR",
    "CA": "CAD",
    "JP": "JPY",
    "AU": "AUD",
}
#: Consumer goods that China ships, in the United States' schedule and in those of the others.
_CODES: Final = {
    "US": "9617001000 8516606000 6302600020 4202122120 3924104000 8507600030",
    "": "96170000 85166050 63026000 42021250 39241000 85076000",
}
#: Destinations whose schedule the data does not hold, so that each line brings its rate.
_ENTERED: Final = frozenset({"CA", "JP", "AU"})
#: Seconds that all six together may take.
MOST: Final = 2


def _line(index: int, destination: str) -> dict[str, Any]:
    codes = _CODES.get(destination, _CODES[""]).split()
    return {
        "id": f"{index}",
        "code": codes[index % len(codes)],
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
    lines = [_line(index, destination) for index in range(LINES)]
    currency = DESTINATIONS[destination]
    if destination in _ENTERED:
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


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main(rounds: int = _ROUNDS) -> int:
    """Print the median of `rounds` by destination and in all; return 1 if they take too long."""
    documents = {code: document(code) for code in DESTINATIONS}
    for code, each in documents.items():
        if problems := estimate(each).get("problems"):
            raise SystemExit(f"{code}: {problems}")
    times: dict[str, list[float]] = {code: [] for code in (*documents, _PLAIN)}
    for _ in range(rounds):
        for code, each in documents.items():
            times[code].append(_seconds(partial(estimate, each)))
        times[_PLAIN].append(_seconds(partial(baseline, documents)))
    medians = {code: statistics.median(taken) for code, taken in times.items()}
    plain = medians.pop(_PLAIN)
    for code, seconds in medians.items():
        print(f"{code}: {seconds:.3f} s")
    total = sum(medians.values())
    print(f"{LINES:,} lines x {len(documents)} destinations: {total:.2f} s, at most {MOST} s")
    print(f"multiplying and adding them with Decimal: {plain:.4f} s, ratio {total / plain:.0f}")
    return int(total > MOST)


if __name__ == "__main__":
    sys.exit(main(*(int(each) for each in sys.argv[1:])))
