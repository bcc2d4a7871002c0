"""Worked examples that authorities and others have published, each with its source."""

from typing import Any

import pytest

from app.usecases.landed_cost import estimate
from tests.factories.landed_cost import line_document


def goods(value: str, rate: str, *, key: str = "1", **changes: object) -> dict[str, Any]:
    entered = [{"programme": "mfn", "rate": rate, "source": "the example"}]
    made = line_document(id=key, code="9617000000", value=value, entered_rates=entered)
    return made | changes


def answer(destination: str, currency: str, *lines: dict[str, Any], **changes: object) -> Any:
    made: dict[str, Any] = {
        "origin": "US",
        "destination": destination,
        "mode": "air",
        "entry_date": "2026-11-20",
        "export_date": "2026-11-02",
        "incoterm": "FOB",
        "currency": currency,
        "importer": {"kind": "resident", "vat_registered": True, "vat_method": "cash"},
        "lines": list(lines),
    }
    found = estimate(made | changes)
    assert "problems" not in found, found
    return found


def by_programme(found: Any, line: int = 0) -> dict[str, tuple[str, str]]:
    return {
        row["programme"]: (row["basis"], row["amount"])
        for row in found["lines"][line]["rows"]
        if row["kind"] in {"duty", "tax"}
    }


def rate(base: str, quote: str, value: str, as_of: str) -> list[dict[str, str]]:
    return [{"base": base, "quote": quote, "value": value, "as_of": as_of, "source": "the example"}]


def test_japan_customs_faq_1111() -> None:
    """Japan Customs, Customs Answer 1111: items A (7.8%) and B (6.24%), both at 14% duty."""
    found = answer(
        "JP",
        "JPY",
        goods("534795", "14%", key="A"),
        goods("126258", "14%", key="B", tax_category="reduced"),
        incoterm="CIF",
    )
    assert by_programme(found) == {
        "mfn": ("534000", "74760"),
        "consumption-tax": ("609000", "47502"),
        "local-consumption-tax": ("47500", "13397"),
    }
    assert by_programme(found, 1) == {
        "mfn": ("126000", "17640"),
        "consumption-tax": ("143000", "8923"),
        "local-consumption-tax": ("8900", "2510"),
    }
    assert {row["programme"]: row["amount"] for row in found["entry_rows"]} == {
        "consumption-tax-rounding": "-25",
        "local-consumption-tax-rounding": "-7",
    }
    assert (found["totals"]["duty"], found["totals"]["tax"]) == ("92400", "72300")
    assert found["totals"]["payable"] == "164700"
    assert found["complete"] is True


def test_the_german_customs_machine_from_the_united_states() -> None:
    """zoll.de, value for import VAT, example: ex works 10,000, to Rotterdam 1,200, inland 300."""
    found = answer(
        "DE",
        "EUR",
        goods("10000.00", "2%"),
        incoterm="EXW",
        charges={"freight_to_border": "1200.00", "freight_inland": "300.00"},
    )
    assert found["customs_value"] == "11200.00"
    assert by_programme(found) == {
        "mfn": ("11200.00", "224.00"),
        "vat": ("11724.00", "2227.56"),
    }
    assert found["totals"]["payable"] == "2451.56"
    assert found["totals"]["recoverable"] == "2227.56"


def test_duty_and_vat_into_the_united_kingdom() -> None:
    """Langdon Systems, calculating customs duty and VAT: a VAT adjustment of 500 for inland."""
    found = answer(
        "GB",
        "GBP",
        goods("10000.00", "10%"),
        charges={
            "freight_to_border": "100.00",
            "insurance": "50.00",
            "freight_inland": "500.00",
        },
    )
    assert by_programme(found) == {
        "mfn": ("10150.00", "1015.00"),
        "vat": ("11665.00", "2333.00"),
    }


def test_the_canada_border_services_example() -> None:
    """CBSA, duty and GST on goods of USD 100 at 1.15, duty 4%: CAD 10.58 in all."""
    found = answer(
        "CA",
        "USD",
        goods("100.00", "4%", code="950300"),
        exchange_rates=rate("USD", "CAD", "1.15", "2026-11-02"),
    )
    assert found["customs_value"] == "115.00"
    assert by_programme(found) == {"mfn": ("115.00", "4.60"), "gst": ("119.60", "5.98")}
    assert found["totals"]["payable"] == "10.58"


@pytest.mark.parametrize(
    ("value", "carriage", "duty", "gst"),
    [
        # Australian Customs, amplifier: USD 1,274 and USD 118.30 carriage at 0.91, duty 5%.
        (("USD", "1274.00"), "118.30", "70.00", "160.00"),
        # Australian Customs, goods over AUD 1,000: AUD 1,200 and AUD 150 carriage, duty 5%.
        (("AUD", "1200.00"), "150.00", "60.00", "141.00"),
    ],
)
def test_the_australian_customs_examples(
    value: tuple[str, str], carriage: str, duty: str, gst: str
) -> None:
    currency, amount = value
    found = answer(
        "AU",
        currency,
        goods(amount, "5%"),
        charges={"freight_to_border": carriage},
        exchange_rates=rate("AUD", "USD", "0.91", "2026-11-02"),
    )
    assert found["totals"]["duty"] == duty
    assert found["totals"]["tax"] == gst
    # A$50 from A$1,000 (import processing charge) and A$45 by air (Customs Notice 2024/22).
    assert {row["programme"]: row["amount"] for row in found["entry_rows"]} == {
        "import-processing": "50.00",
        "biosecurity-air": "45.00",
    }


@pytest.mark.parametrize(
    ("value", "mode", "charges"),
    [
        ("1000.00", "sea", ["0.00", "0.00"]),
        ("1000.01", "sea", ["50.00", "66.00"]),
        ("9999.99", "air", ["50.00", "45.00"]),
        ("10000.00", "sea", ["152.00", "66.00"]),
    ],
)
def test_the_australian_charges_by_value_and_mode(
    value: str, mode: str, charges: list[str]
) -> None:
    """Australian Border Force, import processing charges and biosecurity charges."""
    found = answer("AU", "AUD", goods(value, "5%"), mode=mode)
    assert [row["amount"] for row in found["entry_rows"]] == charges


def test_the_processing_fee_of_a_large_united_states_entry_stops_at_its_maximum() -> None:
    """19 CFR 24.23(b)(1): 0.3464%, not below the minimum nor above the maximum of the year."""
    entered = goods("538400.00", "Free", code="8517130000", origin="CN")
    found = answer("US", "USD", entered, entry_date="2026-09-30")
    assert {row["programme"]: row["amount"] for row in found["entry_rows"]} == {"mpf": "651.50"}


def test_postponed_vat_moves_cash_and_not_cost() -> None:
    """gov.uk: import VAT is declared and recovered on the same return instead of paid upfront."""
    importer = {"kind": "resident", "vat_registered": True, "vat_method": "postponed"}
    found = answer("GB", "GBP", goods("10000.00", "10%"), importer=importer)
    assert found["totals"] == {
        "duty": "1000.00",
        "tax": "2200.00",
        "fees": "0.00",
        "payable": "1000.00",
        "recoverable": "2200.00",
    }
    assert found["complete"] is True
