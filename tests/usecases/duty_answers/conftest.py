"""Entries of one product into any destination, assessed with the bundled tariffs."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from app.domain.customs import assessor
from app.domain.customs.assessment import Assessment
from app.domain.customs.entry import Entry
from app.usecases.duty_answers.asking import Rules, asked_of_entry
from app.usecases.duty_answers.effects import Asked
from app.usecases.landed_cost import destinations, tariffs
from app.usecases.landed_cost_input import read_entry

LINE: dict[str, Any] = {
    "id": "1",
    "origin": "CN",
    "value": "10000.00",
    "valuation": {"method": "fallback", "reason": "price list"},
    "quantities": {"kg": "950", "pcs": "2500"},
}
CURRENCIES = {"US": "USD", "GB": "GBP", "CA": "CAD", "DE": "EUR"}

AskedOf = Callable[..., dict[str, Asked]]


def entry_of(code: str, destination: str, *, others: int = 0, **facts: Any) -> Entry:
    """Return an entry of 10,000 on 2026-12-20; `others` are more lines of the same goods."""
    line = {**LINE, "code": code, **facts}
    document = {
        "origin": line["origin"],
        "destination": destination,
        "mode": "sea",
        "entry_date": "2026-12-20",
        "export_date": "2026-11-20",
        "loaded_at": "2026-11-20",
        "incoterm": "FOB",
        "currency": CURRENCIES[destination],
        "charges": {"freight_to_border": "100.00"},
        "exchange_rates": [],
        "lines": [line, *({**line, "id": f"other-{number}"} for number in range(others))],
    }
    entry = read_entry(document, destinations=destinations(), tariffs=tariffs())
    assert isinstance(entry, Entry), entry
    return entry


def assess(entry: Entry) -> Assessment | None:
    """Return the assessment of an entry, None where it cannot be worked out."""
    found = assessor.assess(
        entry,
        destination=destinations()[entry.destination],
        tariff=tariffs().get(entry.destination),
    )
    return found if isinstance(found, Assessment) else None


@pytest.fixture
def asked() -> AskedOf:
    """Return what asks of the first line of an entry, by fact."""

    def ask(
        code: str,
        destination: str = "US",
        *,
        answers: Mapping[str, str] | None = None,
        thorough: bool = False,
        **facts: Any,
    ) -> dict[str, Asked]:
        entry = entry_of(code, destination, **facts)
        assessment = assess(entry)
        assert assessment
        found = asked_of_entry(
            entry,
            assessment=assessment,
            rules=Rules(destinations()[destination], tariffs().get(destination), assess),
            answers={"1": answers or {}},
            thorough={"1"} if thorough else (),
        )
        return {each.question.fact: each for each in found["1"]}

    return ask
